-- AlterTable
ALTER TABLE "Facilitator" ADD COLUMN     "invited" BOOLEAN NOT NULL DEFAULT false;
