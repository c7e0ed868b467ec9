-- AlterTable
ALTER TABLE "Tracker" ADD COLUMN     "pausedUntil" TIMESTAMPTZ(3);
