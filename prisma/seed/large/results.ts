// The results of many teams over many quarters. Two million answers would take the commands a day; so the rows are
// written in bulk, each made by the same pure functions that publishing calls.

import { v7 as newId } from "uuid";
import { answersOf, contentOf } from "@/lib/assessments/rules";
import { db } from "@/lib/db/client";
import { jsonOf } from "@/lib/db/json";
import type { Model } from "@/lib/models/types";
import { categoryRows, frozenAnswers, valuesOf } from "@/lib/publications/rules";
import { changeOf, type Edition } from "@/lib/scoring/change";
import { scoreOf } from "@/lib/scoring/score";
import { answersAt } from "../answers";
import { chance } from "../random";
import type { LargeTeam } from "./tree";

export type LargePlan = {
  readonly organisationId: string;
  readonly personId: string;
  readonly modelVersionId: string;
  readonly model: Model;
  /** How many quarterly results each team has, the last one some days old. */
  readonly rounds: number;
  readonly now: Date;
};

const aDay = 24 * 60 * 60 * 1000;
const aQuarter = 91;
/** So many publications go to the database in one statement. */
const atOnce = 500;

/** A team climbs from its own start by its own pace, unevenly, and now and then comes down. */
const heightsOf = (model: Model, { name }: LargeTeam, round: number) =>
  new Map(
    model.categories.map(({ id }) => {
      const start = 0.4 + chance(name, id, "start") * 2.2;
      const pace = chance(name, "pace") * 0.22 + chance(name, id, round) * 0.3 - 0.15;
      return [id, Math.min(5, Math.max(0, start + pace * round))];
    }),
  );

function publishedAt({ rounds, now }: LargePlan, { name }: LargeTeam, round: number): Date {
  const daysAgo = (rounds - 1 - round) * aQuarter + 2 + chance(name, round, "day") * 60;
  return new Date(now.getTime() - daysAgo * aDay);
}

function resultOf(plan: LargePlan, team: LargeTeam, round: number, older: Edition | null) {
  const { organisationId, personId, modelVersionId, model } = plan;
  const rows = answersAt(model, team.name, heightsOf(model, team, round)).map(({ practice, answer }) => ({
    practice,
    revision: 1,
    ...contentOf(answer),
  }));
  const answers = answersOf(rows);
  const edition = { model, answers };
  const score = scoreOf(model, answers);
  const at = publishedAt(plan, team, round);
  const share = chance(team.name, "share") < 0.7 ? ("answers" as const) : ("results" as const);
  const [id, assessmentId] = [newId(), newId()];
  const of = { organisationId, teamId: team.id, modelVersionId, modelKey: model.key };
  return {
    edition,
    assessment: {
      ...of,
      id: assessmentId,
      mode: "direct" as const,
      state: "published" as const,
      startedById: personId,
      createdAt: at,
    },
    publication: {
      ...of,
      id,
      assessmentId,
      publishedById: personId,
      publishedAt: at,
      share,
      answers: jsonOf(frozenAnswers({ rows, evidence: {}, share, ticked: { notes: [], evidence: [] } })),
      values: valuesOf(model, answers),
      score: jsonOf(score),
    },
    categories: categoryRows(score, older ? changeOf({ older, newer: edition }) : new Map<string, null>()).map(
      (row) => ({ organisationId, publicationId: id, ...row }),
    ),
  };
}

/** A team's results, the oldest first. */
function resultsOf(plan: LargePlan, team: LargeTeam) {
  let older: Edition | null = null;
  return Array.from({ length: plan.rounds }, (_, round) => {
    const result = resultOf(plan, team, round, older);
    older = result.edition;
    return result;
  });
}

/** The answers of the assessments again, from what was frozen of them: as many rows as a real history leaves. */
const keepAnswers = ({ organisationId, personId }: LargePlan) => db.$executeRaw`
  INSERT INTO "Answer" ("organisationId", "assessmentId", "practice", "state", "value", "reason", "note", "criteria",
                        "revision", "answeredById", "answeredAt")
  SELECT p."organisationId", p."assessmentId", one.key,
         coalesce(one.value ->> 'state', 'value')::"AnswerState", (one.value ->> 'value')::int, one.value ->> 'reason',
         one.value ->> 'note', '{}', 1, ${personId}::uuid, p."publishedAt"
  FROM "Publication" p, jsonb_each(p."answers") one
  WHERE p."organisationId" = ${organisationId}::uuid`;

/** Writes every team's results and gives their number. */
export async function fillResults(plan: LargePlan, teams: readonly LargeTeam[]): Promise<number> {
  const teamsAtOnce = Math.max(1, Math.floor(atOnce / plan.rounds));
  for (let from = 0; from < teams.length; from += teamsAtOnce) {
    const results = teams.slice(from, from + teamsAtOnce).flatMap((team) => resultsOf(plan, team));
    await db.assessment.createMany({ data: results.map(({ assessment }) => assessment) });
    await db.publication.createMany({ data: results.map(({ publication }) => publication) });
    await db.categoryScore.createMany({ data: results.flatMap(({ categories }) => categories) });
  }
  await keepAnswers(plan);
  return teams.length * plan.rounds;
}
