-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- Whatever moves a unit's figures raises the revision, in the same transaction: who reads the revision before the
-- figures may find figures that are newer than it, and never older ones. Once a statement, not once a row: a large
-- import would else write the organisation's row as often.
CREATE FUNCTION "raise_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Organisation" SET "revision" = "revision" + 1
  WHERE "id" IN (SELECT DISTINCT "organisationId" FROM changed);
  RETURN NULL;
END $$;

-- A trigger that sees the changed rows stands for one kind of statement.
DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['Publication', 'CategoryScore', 'Withdrawal', 'Team', 'Unit'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION "raise_revision"()', source || '_inserted', source);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION "raise_revision"()', source || '_updated', source);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION "raise_revision"()', source || '_deleted', source);
  END LOOP;
END $$;
