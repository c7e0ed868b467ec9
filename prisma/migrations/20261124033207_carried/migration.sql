-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "carried" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "carried" INTEGER NOT NULL DEFAULT 0;

-- What nobody said cannot have been confirmed.
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_carried_check" CHECK (NOT "carried" OR "state" <> 'unanswered');
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_carried_check" CHECK ("carried" >= 0);
