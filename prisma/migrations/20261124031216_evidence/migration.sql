-- CreateTable
CREATE TABLE "Evidence" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "practice" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "url" TEXT,
    "text" TEXT,
    "fileId" UUID,
    "fileName" TEXT,
    "fileType" TEXT,
    "fileSize" INTEGER,
    "fileHash" TEXT,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateIndex
CREATE INDEX "Evidence_organisationId_assessmentId_practice_idx" ON "Evidence"("organisationId", "assessmentId", "practice");

-- CreateIndex
CREATE INDEX "Evidence_organisationId_fileId_idx" ON "Evidence"("organisationId", "fileId");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organisationId_addedById_fkey" FOREIGN KEY ("organisationId", "addedById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organisationId_fileId_fkey" FOREIGN KEY ("organisationId", "fileId") REFERENCES "EvidenceFile"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_title_said" CHECK (btrim("title") <> '');
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_text_said" CHECK (btrim("text") <> '');
-- No javascript:, no data:, whatever the code lets through.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_url_of_the_web" CHECK ("url" ~* '^https?://');
-- A file has all that a file has, and is no link as well.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_file_whole"
  CHECK (num_nonnulls("fileId", "fileName", "fileType", "fileSize", "fileHash") IN (0, 5));
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_link_or_file" CHECK ("url" IS NULL OR "fileId" IS NULL);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_hash_written_one_way" CHECK ("fileHash" ~ '^[0-9a-f]{64}$');
-- What a browser could run or draw as a page never gets in.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_type_known" CHECK ("fileType" IN (
  'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'text/plain', 'text/markdown', 'text/csv'));
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_size_in_range" CHECK ("fileSize" BETWEEN 1 AND 4000000);
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_size_in_range" CHECK (octet_length("bytes") BETWEEN 1 AND 4000000);
-- Pictures and PDFs are packed already: packing them again costs time and saves nothing.
ALTER TABLE "EvidenceFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- A publication froze what the team showed with its answers: while the assessment is published nothing is added,
-- changed or taken away. A draft that is deleted takes its evidence along: its own row is gone by then.
CREATE FUNCTION "refuse_evidence_of_published"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched "Evidence"%ROWTYPE := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF current_setting('altimeter.erasing', true) IS DISTINCT FROM 'on'
     AND EXISTS (SELECT 1 FROM "Assessment" a WHERE a."organisationId" = touched."organisationId"
                   AND a."id" = touched."assessmentId" AND a."state" = 'published') THEN
    RAISE EXCEPTION 'Evidence of what is published is frozen and cannot be changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN touched;
END $$;

CREATE TRIGGER "Evidence_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION "refuse_evidence_of_published"();

-- Nothing ever puts other bytes in the place of those that were added.
CREATE TRIGGER "EvidenceFile_frozen" BEFORE UPDATE ON "EvidenceFile"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The bytes go with the last evidence that they belong to. The row is locked first: of two that go at once, the second
-- waits and then sees that the first has gone.
CREATE FUNCTION "forget_file_of_no_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "EvidenceFile" f WHERE f."organisationId" = OLD."organisationId" AND f."id" = OLD."fileId" FOR UPDATE;
  DELETE FROM "EvidenceFile" f
    WHERE f."organisationId" = OLD."organisationId" AND f."id" = OLD."fileId"
      AND NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."organisationId" = f."organisationId" AND e."fileId" = f."id");
  RETURN NULL;
END $$;

CREATE TRIGGER "Evidence_file_goes_too" AFTER DELETE ON "Evidence"
  FOR EACH ROW WHEN (OLD."fileId" IS NOT NULL) EXECUTE FUNCTION "forget_file_of_no_evidence"();
