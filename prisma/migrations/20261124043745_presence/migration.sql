-- CreateTable
CREATE TABLE "Presence" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "windowId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("organisationId","assessmentId","windowId")
);

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is lost with the server that fails is nothing but who had a window open: it needs no journal, and no backup.
ALTER TABLE "Presence" SET UNLOGGED;
