-- What Prisma's schema cannot say: checks on values and states, keys over part of a table, and what stays frozen.

-- Two spellings of one address must not become two accounts.
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "Account" ADD CONSTRAINT "Account_session_version_positive" CHECK ("sessionVersion" >= 1);

ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_name_said" CHECK (btrim("name") <> '');
-- Staleness is counted in whole days; none or a negative number would empty every figure.
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_stale_after_positive" CHECK ("staleAfter" >= 1);

-- Somebody who was removed keeps no account: their sessions and tokens find no way back.
ALTER TABLE "Person" ADD CONSTRAINT "Person_removed_has_no_account" CHECK ("removedAt" IS NULL OR "accountId" IS NULL);

-- One root per organisation, and a path that ends in the unit itself: rights are prefixes of it.
CREATE UNIQUE INDEX "Unit_one_root" ON "Unit" ("organisationId") WHERE "parentId" IS NULL;
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_name_said" CHECK (btrim("name") <> '');
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_path_ends_in_itself" CHECK ("path" LIKE '%' || "id" || '/');
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_root_path" CHECK (("parentId" IS NULL) = ("path" = "id" || '/'));
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_not_below_itself" CHECK ("parentId" <> "id");
-- Prefixes are looked up with LIKE 'prefix%', which a plain index serves only in the C collation.
CREATE INDEX "Unit_path_prefix" ON "Unit" ("organisationId", "path" text_pattern_ops);

ALTER TABLE "Team" ADD CONSTRAINT "Team_name_said" CHECK (btrim("name") <> '');

-- An invitation into a unit or a team says as what.
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_unit_with_role" CHECK (("unitId" IS NULL) = ("unitRole" IS NULL));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_team_with_role" CHECK (("teamId" IS NULL) = ("teamRole" IS NULL));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_email_lower_case" CHECK ("email" = lower("email"));

-- One open draft per team and model: a second start is a conflict that can name the first, also when two come at once.
CREATE UNIQUE INDEX "Assessment_one_draft" ON "Assessment" ("organisationId", "teamId", "modelKey") WHERE "state" = 'draft';
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_secrecy_with_votes" CHECK (("mode" = 'votes') = ("secrecy" IS NOT NULL));

-- The five states of an answer stay five: a value where and only where there is one, a reason where and only where it
-- does not apply.
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_value_with_state" CHECK (("state" = 'value') = ("value" IS NOT NULL));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_value_in_range" CHECK ("value" BETWEEN 0 AND 100);
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_reason_with_state" CHECK (("state" = 'not_applicable') = ("reason" IS NOT NULL));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_reason_said" CHECK (btrim("reason") <> '');
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_revision_positive" CHECK ("revision" >= 1);

ALTER TABLE "Vote" ADD CONSTRAINT "Vote_value_with_state" CHECK (("state" = 'value') = ("value" IS NOT NULL));
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_value_in_range" CHECK ("value" BETWEEN 0 AND 100);
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_reason_with_state" CHECK (("state" = 'not_applicable') = ("reason" IS NOT NULL));
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_reason_said" CHECK (btrim("reason") <> '');
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_revision_positive" CHECK ("revision" >= 1);

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_participants_in_range" CHECK ("participants" BETWEEN 1 AND 10000);
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_reason_said" CHECK (btrim("reason") <> '');

-- A category that is not assessed has no figures, one that is has all of them, and the index lies between its bounds.
ALTER TABLE "CategoryScore" ADD CONSTRAINT "CategoryScore_figures_when_assessed" CHECK (
  CASE WHEN "assessed"
    THEN "index" IS NOT NULL AND "low" IS NOT NULL AND "high" IS NOT NULL
    ELSE "index" IS NULL AND "low" IS NULL AND "high" IS NULL AND "level" IS NULL END);
ALTER TABLE "CategoryScore" ADD CONSTRAINT "CategoryScore_index_between_bounds" CHECK (
  "low" <= "index" + 1e-9 AND "index" <= "high" + 1e-9 AND "low" >= 0 AND "high" <= "max" + 1e-9);
ALTER TABLE "CategoryScore" ADD CONSTRAINT "CategoryScore_level_with_number" CHECK (("level" IS NULL) = ("levelNumber" IS NULL));

-- What is frozen stays frozen, whatever the code does. An erasure that the law asks for announces itself in its own
-- transaction: SET LOCAL altimeter.erasing = 'on'.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('altimeter.erasing', true) = 'on' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION '% is frozen and cannot be changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "ModelVersion_frozen" BEFORE UPDATE OR DELETE ON "ModelVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Publication_frozen" BEFORE UPDATE OR DELETE ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Withdrawal_frozen" BEFORE UPDATE OR DELETE ON "Withdrawal"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "CategoryScore_kept" BEFORE DELETE ON "CategoryScore"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
-- The difference to the publication before may be compared anew; every other figure of a score row is frozen.
CREATE TRIGGER "CategoryScore_frozen" BEFORE UPDATE ON "CategoryScore"
  FOR EACH ROW WHEN ((OLD."organisationId", OLD."publicationId", OLD."category", OLD."assessed", OLD."level",
                      OLD."levelNumber", OLD."index", OLD."low", OLD."high", OLD."max")
                     IS DISTINCT FROM
                     (NEW."organisationId", NEW."publicationId", NEW."category", NEW."assessed", NEW."level",
                      NEW."levelNumber", NEW."index", NEW."low", NEW."high", NEW."max"))
  EXECUTE FUNCTION "refuse_change"();
