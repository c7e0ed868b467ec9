-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "mayBeAsked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tags" TEXT[];

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "values" SMALLINT[];

-- CreateTable
CREATE TABLE "Round" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "modelVersionId" UUID NOT NULL,
    "modelKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "message" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "openedById" UUID NOT NULL,
    "announcedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateIndex
CREATE INDEX "Round_organisationId_unitId_startsAt_idx" ON "Round"("organisationId", "unitId", "startsAt");

-- CreateIndex
CREATE INDEX "Round_organisationId_endsAt_idx" ON "Round"("organisationId", "endsAt");

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_organisationId_modelVersionId_fkey" FOREIGN KEY ("organisationId", "modelVersionId") REFERENCES "ModelVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_organisationId_openedById_fkey" FOREIGN KEY ("organisationId", "openedById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A list is never null, and a tag says something.
UPDATE "Team" SET "tags" = '{}' WHERE "tags" IS NULL;
ALTER TABLE "Team" ALTER COLUMN "tags" SET DEFAULT '{}', ALTER COLUMN "tags" SET NOT NULL;
ALTER TABLE "Team" ADD CONSTRAINT "Team_tags_said" CHECK (cardinality("tags") <= 20 AND '' <> ALL ("tags"));

-- Results of before are frozen, and get their numbers here once. Defaults in a model file name no practices, so the
-- order of the definition is the order of the model.
ALTER TABLE "Publication" DISABLE TRIGGER "Publication_frozen";
UPDATE "Publication" p SET "values" = (
  SELECT array_agg(
    CASE p."answers" -> (practice ->> 'id') ->> 'state'
      WHEN 'skipped' THEN -2
      WHEN 'unknown' THEN -3
      WHEN 'not_applicable' THEN -4
      ELSE COALESCE((p."answers" -> (practice ->> 'id') ->> 'value')::smallint, -1)
    END ORDER BY place)
  FROM "ModelVersion" v, jsonb_array_elements(v."definition" -> 'practices') WITH ORDINALITY AS one (practice, place)
  WHERE v."organisationId" = p."organisationId" AND v."id" = p."modelVersionId");
ALTER TABLE "Publication" ENABLE TRIGGER "Publication_frozen";
ALTER TABLE "Publication" ALTER COLUMN "values" SET NOT NULL;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_values_in_range" CHECK (-4 <= ALL ("values") AND 100 >= ALL ("values"));

ALTER TABLE "Round" ADD CONSTRAINT "Round_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "Round" ADD CONSTRAINT "Round_ends_after_start" CHECK ("endsAt" > "startsAt" AND "closedAt" >= "startsAt");
