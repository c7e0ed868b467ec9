-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "againChosenAt" TIMESTAMPTZ(3),
ADD COLUMN     "againOn" DATE;

-- A planned day is one that somebody chose.
ALTER TABLE "Team" ADD CONSTRAINT "Team_again_check" CHECK ("againOn" IS NULL OR "againChosenAt" IS NOT NULL);
