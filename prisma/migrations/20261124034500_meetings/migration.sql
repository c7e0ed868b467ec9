-- CreateTable
CREATE TABLE "Meeting" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "minutes" INTEGER NOT NULL,
    "categories" TEXT[],
    "votes" BOOLEAN NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("organisationId","assessmentId")
);

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a meeting of one sitting can be; longer ones are two.
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_minutes_of_a_sitting" CHECK ("minutes" BETWEEN 5 AND 240);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_about_something" CHECK (cardinality("categories") > 0);
