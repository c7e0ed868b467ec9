-- Whoever runs the voting has no vote, also where both were asked for at once: the statement that writes a vote has looked
-- before it waited for the lock on the category, and a trigger looks after that, when the other is committed. The vote is
-- then not written, and the command that finds it missing says why. The reveal, which writes no revision, passes: somebody
-- may have voted before a lead named them as a coach.
CREATE FUNCTION "no_vote_of_facilitator"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Facilitator" f
             WHERE f."organisationId" = NEW."organisationId" AND f."assessmentId" = NEW."assessmentId"
               AND f."personId" = NEW."voterId") THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Vote_not_of_facilitator" BEFORE INSERT OR UPDATE OF "revision" ON "Vote"
  FOR EACH ROW EXECUTE FUNCTION "no_vote_of_facilitator"();
