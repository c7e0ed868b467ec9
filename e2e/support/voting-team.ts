// For database tests: a team that votes, and what is asked again and again of it.

import type { Viewer } from "@/lib/access/viewer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import type { AnswerInput } from "@/lib/assessments/input";
import type { Secrecy } from "@/lib/scoring/agreement";
import { saveVote } from "@/lib/votes/commands/save-vote";
import { smallOrganisation } from "./small-organisation";

/** A team of a lead and four members, and its assessment of `cdmm`, in which everybody votes on these categories. */
export async function votingTeam(secrecy: Secrecy, categories?: string[]) {
  const all = await smallOrganisation();
  const voters = [all.lead, all.member];
  for (const name of ["third", "fourth", "fifth"]) voters.push(await all.newMember(name));
  const { id: assessmentId } = await startAssessment(all.lead, {
    teamId: all.teamId,
    model: "cdmm",
    mode: "votes",
    votes: secrecy,
    ...(categories ? { categories } : {}),
  });
  const vote = (voter: Viewer, practice: string, answer: AnswerInput, revision = 0, signed = false) =>
    saveVote(voter, { ...answer, assessmentId, practice, revision, signed });
  /** Everybody's vote on one practice, in the order of the voters. */
  const voteAll = async (practice: string, ...values: number[]) => {
    for (const [at, value] of values.entries()) {
      const voter = voters[at];
      if (voter) await vote(voter, practice, { value });
    }
  };
  return { ...all, voters, assessmentId, vote, voteAll };
}
