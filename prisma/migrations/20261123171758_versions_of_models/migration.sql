-- AlterTable
ALTER TABLE "Model" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN     "carriedFromId" UUID;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_carriedFromId_fkey" FOREIGN KEY ("organisationId", "carriedFromId") REFERENCES "Publication"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
