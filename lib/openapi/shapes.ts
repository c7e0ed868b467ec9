// The shapes that the API answers with, as schemas. Each is held to the view that the code really gives.

import { z } from "zod";
import type { Retrospective } from "@/lib/retrospectives/types";
import type { Need, StepMark } from "@/lib/steps/types";
import type { TrackerView } from "@/lib/trackers/types";
import type { ActionList, ActionView } from "@/lib/actions/types";
import type { AnswerView, AssessmentSummary, QuestionsView } from "@/lib/assessments/types";
import type { ImportedModel, ModelSummary } from "@/lib/catalogue/types";
import type { EvidenceShare, EvidenceView } from "@/lib/evidence/types";
import type { InvitationView, NewInvitationView } from "@/lib/invitations/types";
import { modelFileSchema } from "@/lib/models/file";
import type { Category, Level, Practice } from "@/lib/models/types";
import type { ComparisonView, OverviewView, PracticeStandingView, TrendView } from "@/lib/overviews/types";
import type { Peer } from "@/lib/peers/types";
import type { PersonView } from "@/lib/people/types";
import type { HistoryItem } from "@/lib/publications/types";
import type { Climb, Score } from "@/lib/scoring/types";
import type { TargetList } from "@/lib/targets/types";
import type { TeamMemberView, TeamSummary, TeamView } from "@/lib/teams/types";
import type { GuestLinksView, GuestProgressView, NewGuestLinkView } from "@/lib/guests/types";
import type { NewTokenView, TokenView } from "@/lib/tokens/types";
import type { RoundSummary, RoundView } from "@/lib/rounds/types";
import type { UnitMemberView, UnitView } from "@/lib/units/types";
import type { SettledView } from "@/lib/votes/commands/settle-votes";
import type { AgreementView, FinishedView, MeetingView, VoteView, VotingView } from "@/lib/votes/types";

const id = z.uuid();
const time = z.iso.datetime();
const figure = z.number().nullable();
const named = z.object({ id, name: z.string() });
const person = z.object({ id, name: z.string(), email: z.string() });
const modelRef = z.object({ key: z.string(), version: z.string(), title: z.string() });
const organisationRole = z.enum(["owner", "admin", "member"]);
const teamRole = z.enum(["lead", "member", "observer"]);
const unitRole = z.enum(["manager"]);
const counts = z.object({
  answered: z.int(),
  skipped: z.int(),
  unknown: z.int(),
  notApplicable: z.int(),
  unanswered: z.int(),
  total: z.int(),
});
const level = z.object({ id: z.string(), number: z.int(), name: z.string() }).nullable();

/** A page of a list; `next` goes into `after`. */
const page = <T>(items: z.ZodType<T>) => z.object({ items: z.array(items), next: z.string().nullable() });

const evidence: z.ZodType<EvidenceView> = z.object({
  id,
  title: z.string(),
  date: z.iso.date(),
  validUntil: z.iso.date().describe("The last day on which it counts."),
  url: z.url().exactOptional(),
  text: z.string().exactOptional(),
  file: z.object({ name: z.string(), type: z.string(), size: z.int(), sha256: z.string() }).exactOptional(),
});
const evidenceShare: z.ZodType<EvidenceShare> = z.object({
  answers: z.int().describe("Scored answers with a value."),
  living: z.int().describe("Those of them with evidence that counts on that day."),
  on: z.iso.date(),
});

const answerFields = z.object({
  value: z.int().min(0).max(100).exactOptional(),
  state: z.enum(["unanswered", "skipped", "unknown", "not_applicable"]).exactOptional(),
  reason: z.string().exactOptional(),
  criteria: z.array(z.int()).exactOptional(),
  note: z.string().exactOptional(),
  revision: z.int().exactOptional(),
  carried: z.literal(true).exactOptional().describe("Confirmed as before, without being asked again."),
  evidence: z.array(evidence).exactOptional(),
});
const answer: z.ZodType<AnswerView> = answerFields;
const vote: z.ZodType<VoteView> = answerFields.extend({ signed: z.boolean().exactOptional() });

const action: z.ZodType<ActionView> = z.object({
  id,
  title: z.string(),
  state: z.enum(["open", "in_progress", "done", "dropped"]),
  owner: named.extend({ left: z.boolean().describe("No longer there: it waits for somebody else.") }).nullable(),
  dueOn: z.iso.date().nullable(),
  overdue: z.boolean(),
  practice: z.object({ model: z.string(), id: z.string(), statement: z.string() }).nullable(),
  note: z.string().nullable().describe("For the team alone."),
  links: z.array(z.string()).describe("For the team alone."),
  issue: z
    .object({
      project: z.string(),
      state: z.enum(["pending", "created", "refused"]),
      key: z.string().nullable(),
      address: z.string().nullable(),
      closed: z.boolean(),
      error: z.string().nullable(),
      readAt: time.nullable(),
    })
    .nullable()
    .describe("In a tracker; for the team alone."),
  shared: z.boolean().describe("Whether those who read the team's results see it."),
  lacked: z
    .object({ teams: z.int(), of: z.int(), now: z.object({ teams: z.int(), of: z.int() }).nullable() })
    .nullable()
    .describe("Of a unit: how many teams lacked the practice when the action was made, and how many do now."),
  revision: z.int(),
  madeBy: z.string(),
  madeAt: time,
  changedAt: time,
  endedAt: time.nullable().describe("When it was done or dropped."),
  can: z.object({ change: z.boolean(), workOn: z.boolean() }),
});
const actions: z.ZodType<ActionList> = z.object({
  items: z.array(action),
  next: z.null(),
  can: z.object({ make: z.boolean() }),
  owners: z.array(named).describe("Who may own one; for who makes them."),
});

const tracker: z.ZodType<TrackerView> = z.object({
  id,
  kind: z.enum(["github", "gitlab", "jira"]),
  address: z.string(),
  project: z.string(),
  account: z.string().nullable(),
  issueType: z.string().nullable(),
  projectNumber: z.int().nullable(),
  typeNumber: z.int().nullable(),
  tokenSetAt: time.nullable().describe("null without a token, which never leaves the server again."),
});

const stepMark: z.ZodType<StepMark> = z.object({
  practice: z.string(),
  kind: z.enum(["not_now", "need_help"]),
  reason: z.string().nullable().describe("Why not now is for the team alone."),
  by: z.string(),
  at: time,
});
const need: z.ZodType<Need> = z.object({
  practice: z.string(),
  statement: z.string(),
  category: z.string(),
  level: z.string(),
  teams: z.array(z.object({ id, name: z.string(), reason: z.string().nullable() })),
});

const ofModel = z.object({ id: z.string(), name: z.string() });
const practiceInWords = z.object({ id: z.string(), statement: z.string(), category: ofModel, level: ofModel });
const edition = z.object({
  assessmentId: id,
  publishedAt: time,
  version: z.string(),
  participants: z.int().nullable(),
});
const move = z.enum(["up", "down", "same", "once"]).describe("once: a value on one side alone, nothing to compare.");
const retrospective: z.ZodType<Retrospective> = z.object({
  team: named,
  model: z.object({ key: z.string(), title: z.string() }),
  from: edition,
  to: edition,
  counts: z.object({ up: z.int(), down: z.int(), same: z.int(), incomparable: z.int() }),
  summary: z.string(),
  notes: z.array(z.string()),
  categories: z.array(z.object({ id: z.string(), name: z.string(), then: z.string().nullable(), now: z.string() })),
  practices: z
    .array(
      practiceInWords.extend({
        move,
        then: z.string().nullable(),
        now: z.string(),
        options: z.int().nullable().describe("Options between the two answers."),
        carried: z.boolean(),
        isNew: z.boolean(),
        onOneWord: z.boolean().describe("One option apart where one person said it."),
      }),
    )
    .nullable()
    .describe("null where the answers were not shared with you."),
  gone: z.array(practiceInWords),
  actions: z.array(
    z.object({
      id,
      title: z.string(),
      endedAt: time,
      practice: z.string().nullable(),
      outcome: z.enum(["up", "down", "same", "once", "carried"]).nullable(),
    }),
  ),
});

/** A level or category: models choose their ids. */
const inModel = z.object({ id: z.string(), name: z.string() });
const targetFields = { level: inModel, on: z.iso.date().nullable(), reason: z.string(), by: z.string(), at: time };
const targets: z.ZodType<TargetList> = z.object({
  team: named,
  model: z.object({ key: z.string(), version: z.string(), title: z.string() }),
  models: z
    .array(z.object({ key: z.string(), title: z.string() }))
    .describe("Those that the team has a result or a target of."),
  result: z.object({ assessmentId: id, publishedAt: time }).nullable().describe("The team's last one."),
  items: z
    .array(
      z.object({
        category: inModel,
        levels: z.array(inModel).describe("What can be aimed at, the lowest first."),
        present: z.object({ level: inModel.nullable(), text: z.string() }).nullable(),
        target: z
          .object({
            ...targetFields,
            progress: z.object({
              state: z.enum(["below", "reached", "above", "open", "unknown"]),
              toGo: z.int().nullable().describe("Levels still to climb, of those up to the target."),
              of: z.int().nullable(),
              text: z.string(),
            }),
          })
          .nullable(),
        revision: z
          .int()
          .nullable()
          .describe("Goes with what is said next, 0 at first; for the team and who manages it."),
        proposal: z
          .object(targetFields)
          .nullable()
          .describe("What waits for an answer; for the team and who manages it."),
        history: z
          .array(
            z.object({
              revision: z.int(),
              kind: z.enum(["proposed", "accepted", "changed", "declined", "set", "removed"]),
              level: inModel.nullable(),
              on: z.iso.date().nullable(),
              reason: z.string().nullable(),
              by: z.string(),
              at: time,
              answers: z.int().nullable().describe("The proposal that this answers, or in whose place it comes."),
            }),
          )
          .nullable()
          .describe("For the team and who manages it."),
      }),
    )
    .describe("Empty for a model without levels."),
  next: z.null(),
  can: z.object({ decide: z.boolean(), propose: z.boolean() }),
});

const cell = z.object({
  level: z.string(),
  score: figure,
  passes: z.boolean().nullable(),
  state: z.enum(["empty", "waived", "unanswered", "scored"]),
  low: figure,
  high: figure,
  answered: z.int(),
  skipped: z.int(),
  unknown: z.int(),
  notApplicable: z.int(),
  unanswered: z.int(),
});

const score: z.ZodType<Score> = z.object({
  model: z.object({ key: z.string(), version: z.string() }),
  rule: z.object({ threshold: z.int(), noZero: z.boolean(), complete: z.boolean() }).nullable(),
  overall: z.object({
    level,
    heldBackBy: z.array(z.string()),
    index: figure,
    low: figure,
    high: figure,
    max: z.int(),
    share: figure,
    assessed: z.int(),
  }),
  categories: z.array(
    z.object({
      id: z.string(),
      assessed: z.boolean(),
      level,
      levelHigh: level,
      index: figure,
      low: figure,
      high: figure,
      max: z.int(),
      brittle: z.boolean(),
      heldBackBy: z.object({ level: z.string(), practices: z.array(z.string()) }).nullable(),
      cells: z.array(cell),
    }),
  ),
  counts,
});

const climb: z.ZodType<Climb> = z.object({
  nextSteps: z.array(z.string()),
  categories: z.array(z.object({ id: z.string(), to: z.string().nullable(), practices: z.array(z.string()) })),
});

const teamSummary = {
  id,
  name: z.string(),
  unit: named,
  archivedAt: time.nullable(),
  tags: z.array(z.string()),
  mayBeAsked: z.boolean().describe("Others see which practices it has in place, so that they can ask it how."),
};
const team: z.ZodType<TeamSummary> = z.object(teamSummary);
const teamDetails: z.ZodType<TeamView> = z.object({
  ...teamSummary,
  role: teamRole.nullable(),
  accepted: z.boolean(),
  again: z
    .object({ on: z.iso.date().nullable(), chosen: z.boolean(), due: z.boolean() })
    .nullable()
    .describe("When the team wants to look again, and whether a lead chose since its last result; for the team alone."),
  can: z.object({
    seeDraft: z.boolean(),
    startAssessment: z.boolean(),
    planAgain: z.boolean(),
    planActions: z.boolean(),
    manageMembers: z.boolean(),
    acceptMember: z.boolean(),
    rename: z.boolean(),
    tag: z.boolean(),
    offerHelp: z.boolean(),
    move: z.boolean(),
    archive: z.boolean(),
  }),
});
const peer: z.ZodType<Peer> = z.object({ team: named, unit: named });
const teamMember: z.ZodType<TeamMemberView> = z.object({ id, role: teamRole, accepted: z.boolean(), person });
const unit: z.ZodType<UnitView> = z.object({
  id,
  name: z.string(),
  parentId: id.nullable(),
  trail: z.array(z.string()),
  can: z.object({ edit: z.boolean(), seeOverview: z.boolean() }),
});
const unitMember: z.ZodType<UnitMemberView> = z.object({ id, role: unitRole, person });

const invitationFields = {
  id,
  email: z.string(),
  role: organisationRole,
  unit: z.object({ id, name: z.string(), role: unitRole }).nullable(),
  team: z.object({ id, name: z.string(), role: teamRole }).nullable(),
  invitedBy: z.string(),
  createdAt: time,
  expiresAt: time,
  state: z.enum(["open", "accepted", "revoked", "expired"]),
};
const invitation: z.ZodType<InvitationView> = z.object(invitationFields);
const newInvitation: z.ZodType<NewInvitationView> = z.object({
  ...invitationFields,
  path: z.string(),
  link: z.string().describe("Shown this once."),
  mail: z.enum(["sent", "failed", "off"]).describe("off: no mail server is configured."),
});

const place = z.object({ id, name: z.string(), role: z.string() });
const member: z.ZodType<PersonView> = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: organisationRole,
  teams: z.array(place),
  units: z.array(place),
  can: z.object({ changeRole: z.boolean(), remove: z.boolean() }),
});

const tokenFields = {
  id,
  name: z.string(),
  access: z.enum(["read", "write"]),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
};
const token: z.ZodType<TokenView> = z.object(tokenFields);
const newToken: z.ZodType<NewTokenView> = z.object({ ...tokenFields, token: z.string().describe("Shown this once.") });

const model: z.ZodType<ModelSummary> = z.object({
  key: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  version: z.string(),
  versions: z.array(z.string()),
  categories: z.int(),
  levels: z.int(),
  practices: z.int(),
  minutes: z.int().describe("About how long a team needs for all of it."),
  language: z.string(),
  licence: z.string().nullable(),
  builtIn: z.boolean(),
  basedOn: z.object({ key: z.string(), version: z.string() }).nullable(),
  retiredAt: time.nullable().describe("Since when no assessment starts with it."),
});

const importedModel: z.ZodType<ImportedModel> = z.object({
  key: z.string(),
  version: z.string(),
  title: z.string(),
  created: z.boolean(),
  warnings: z.array(z.object({ path: z.string(), message: z.string() })),
});

const assessment: z.ZodType<AssessmentSummary> = z.object({
  id,
  state: z.enum(["draft", "published"]),
  createdAt: time,
  model: modelRef,
  publishedAt: time.nullable(),
});
const secrecy = z.enum(["named", "anonymous"]);
const categoryIds = z.array(z.string());
const voting: z.ZodType<VotingView> = z.object({
  secrecy,
  categories: z.array(
    z.object({
      id: z.string(),
      revealedAt: time.nullable(),
      finished: z.int().nullable().describe("How many have finished, never who; null since the reveal."),
    }),
  ),
  voters: z.int(),
  guests: z.int().describe("How many of the voters are guests; never who."),
  coaches: z.array(named).describe("Who runs the voting from outside the team."),
  finished: z.int().describe("How many have finished every category that is not revealed yet."),
  mine: z.object({
    votes: z.record(z.string(), vote).describe("The viewer's own votes in the categories that are not revealed yet."),
    finished: categoryIds,
    facilitates: z.boolean(),
  }),
  can: z.object({ vote: z.boolean(), facilitate: z.boolean(), inviteCoach: z.boolean(), inviteGuests: z.boolean() }),
});
const guestLinkFields = {
  id,
  openedBy: z.string(),
  createdAt: time,
  expiresAt: time,
  state: z.enum(["open", "closed", "expired"]),
  guests: z.int().describe("How many came in by it; never who."),
};
const newGuestLink: z.ZodType<NewGuestLinkView> = z.object({
  ...guestLinkFields,
  link: z.string().describe("Shown this once. The code stands behind the #, which browsers send to nobody."),
});
const guestProgress: z.ZodType<GuestProgressView> = z.object({
  voters: z.int(),
  guests: z.int().describe("How many of the voters are guests; never who."),
  finished: z.int().describe("How many have finished all that is voted on."),
  categories: z.array(z.object({ id: z.string() })).describe("What is voted on still; empty after the last reveal."),
});
const guestLinks: z.ZodType<GuestLinksView> = z.object({
  team: named,
  secrecy,
  items: z.array(z.object(guestLinkFields)),
  next: z.null(),
  can: z.object({ open: z.boolean() }),
});
const meeting: z.ZodType<MeetingView> = z.object({
  startedAt: time,
  now: time.describe("The server's clock when it answered."),
  minutes: z.int(),
  parts: z.array(
    z.object({
      kind: z.enum(["vote", "discuss", "close"]),
      category: z.string().nullable(),
      from: z.int().describe("Whole minutes since the beginning."),
      minutes: z.int(),
    }),
  ),
});
const finished: z.ZodType<FinishedView> = z.object({ finished: z.int(), voters: z.int() });
const agreement: z.ZodType<AgreementView> = z.object({
  secrecy,
  hidden: categoryIds.describe("Categories whose votes are not revealed yet."),
  finished: z.int(),
  voters: z.int(),
  items: z
    .array(
      z.object({
        practice: z.string(),
        n: figure.describe("Votes; null, like every figure, for fewer than four anonymous ones."),
        spread: figure.describe("Steps of the answer set between the lowest and the highest vote."),
        flagged: z.boolean().nullable(),
        lowest: figure,
        highest: figure,
        suggested: figure.describe("The lower median."),
        counts: z
          .object({
            options: z.record(z.string(), z.int()),
            unknown: z.int(),
            notApplicable: z.int(),
            skipped: z.int(),
          })
          .nullable(),
        votes: z
          .array(answerFields.extend({ person: named }))
          .exactOptional()
          .describe("Named votes only."),
        notes: z.array(
          z.object({ text: z.string(), by: z.string().nullable().describe("Only if the writer signed.") }),
        ),
        reasons: z.array(z.string()).describe("Why it does not apply, in the words of those who said so."),
        settles: answer
          .nullable()
          .describe("What settling in one step gives; null where people have to talk, or answered already."),
        proposal: answer.nullable().describe("What the votes suggest as an answer; null where they suggest nothing."),
        agreed: answer.nullable().describe("The answer that the team agreed."),
      }),
    )
    .describe("What to talk about first, in order, then the rest in the model's order."),
});
const settled: z.ZodType<SettledView> = z.object({
  settled: z.array(z.object({ practice: z.string(), answer })),
});

const assessmentDetails = z.object({
  id,
  state: z.enum(["draft", "published"]),
  mode: z.enum(["direct", "votes"]),
  createdAt: time,
  team: z.object({ id, name: z.string(), unit: named }),
  model: modelRef,
  answers: z.record(z.string(), answer).nullable().describe("null where they were not shared with the viewer."),
  progress: counts,
  evidence: evidenceShare.describe("How many answers have living evidence today."),
  voting: voting.nullable().describe("For the team, in an assessment with votes."),
  can: z.object({ answer: z.boolean(), publish: z.boolean(), withdraw: z.boolean(), delete: z.boolean() }),
});

/** Parts of a model as it is read, with every default filled in. */
const category: z.ZodType<Category> = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string().exactOptional(),
  group: z.string().exactOptional(),
});
const levelOfModel: z.ZodType<Level> = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  summary: z.string().exactOptional(),
});
const practice: z.ZodType<Practice> = z.object({
  id: z.string(),
  category: z.string(),
  level: z.string(),
  statement: z.string(),
  why: z.string().exactOptional(),
  how: z.string().exactOptional(),
  low: z.string().exactOptional(),
  high: z.string().exactOptional(),
  lastTime: z.string().exactOptional(),
  show: z.string().exactOptional(),
  criteria: z.array(z.string()),
  answerSet: z.string(),
  of: z.string().exactOptional().describe("Of what a coverage answer speaks."),
  replaces: z.array(z.string()),
  weight: z.int(),
  direction: z.enum(["normal", "reversed", "fact"]),
  optional: z.boolean(),
  requires: z.array(z.string()),
  effort: z.int().exactOptional(),
  tags: z.array(z.string()),
  refs: z.array(z.object({ scheme: z.string(), id: z.string() })),
  validForDays: z.int().exactOptional(),
});

const questions: z.ZodType<QuestionsView> = z.object({
  gated: z.boolean().describe("With a quality gate a value counts only if all criteria are ticked."),
  answerSets: z.array(z.object({ id: z.string(), options: z.array(z.object({ value: z.int(), label: z.string() })) })),
  screens: z.array(z.object({ category, level: levelOfModel, practices: z.array(practice) })),
  votes: z.array(z.string()).describe("Categories on which the viewer votes now."),
  answers: z.record(z.string(), vote).describe("The team's, and where the viewer votes, their own vote."),
  carried: z
    .record(
      z.string(),
      z.object({
        answer,
        change: z.enum(["unchanged", "reworded", "moved"]),
        statement: z.string().nullable().describe("What was asked then, where the wording differs."),
        place: z.string().nullable().describe("Where it stood then, where it stands elsewhere now."),
      }),
    )
    .describe("What the team said last time, to be confirmed."),
});

const historyItem: z.ZodType<HistoryItem> = z.object({
  id,
  assessmentId: id,
  publishedAt: time,
  model: z.object({ key: z.string(), version: z.string() }),
  carried: z.int().describe("How many of its answers were confirmed as before, without being asked again."),
  score,
});

const middle = { id: z.string(), n: z.int(), median: figure, q1: figure, q3: figure };
const tag = z.string().nullable().describe("null: teams with any tag, and with none.");
const overview: z.ZodType<OverviewView> = z.object({
  unit: named,
  model: modelRef,
  at: time,
  tag,
  round: z
    .object({
      id,
      name: z.string(),
      startsAt: time,
      endsAt: time,
      open: z.boolean(),
      published: z.int().describe("Teams that published in it, up to the moment."),
      before: z.int().describe("Teams that are current with a result from before it."),
    })
    .nullable()
    .describe("The round that was asked for, else the one that is open then for this unit or one above."),
  n: z.int(),
  teams: z.int(),
  inForce: z.int(),
  stale: z.int(),
  never: z.int(),
  shared: z.int().describe("Teams that shared their answers, of those that are current: practices are over them."),
  categories: z.array(z.object({ ...middle, levels: z.record(z.string(), z.int()) })),
  heatmap: page(
    z.object({
      team: named,
      unit: named,
      version: z.string().nullable(),
      publishedAt: time.nullable(),
      assessmentId: id.nullable(),
      stale: z.boolean(),
      beforeRound: z.boolean(),
      categories: z.array(
        z.object({
          id: z.string(),
          level: z.string().nullable(),
          index: figure,
          low: figure,
          high: figure,
          max: z.int(),
        }),
      ),
    }),
  ),
  practices: z.array(
    z.object({
      id: z.string(),
      n: z.int().describe("Teams with a value."),
      options: z.record(z.string(), z.int()),
      skipped: z.int(),
      unknown: z.int(),
      notApplicable: z.int(),
      unanswered: z.int(),
    }),
  ),
});
const trend: z.ZodType<TrendView> = z.object({
  unit: named,
  model: modelRef,
  every: z.enum(["month", "quarter"]),
  periods: z.array(
    z.object({
      start: time,
      end: time,
      running: z.boolean(),
      n: z.int(),
      joined: z.int(),
      left: z.int(),
      versions: z.array(z.object({ version: z.string(), n: z.int() })),
      changedVersion: z.int(),
      categories: z.array(z.object(middle)),
      likeForLike: z.object({
        n: z.int(),
        counts: z.record(z.string(), z.int()),
        change: z.record(z.string(), figure),
        chain: z.record(z.string(), z.number()),
      }),
    }),
  ),
});

const comparison: z.ZodType<ComparisonView> = z.object({
  unit: named,
  model: modelRef,
  from: time,
  to: time,
  tag,
  n: z.object({ from: z.int(), to: z.int(), both: z.int() }),
  categories: z.array(
    z.object({ id: z.string(), from: z.object(middle), to: z.object(middle), change: figure, teams: z.int() }),
  ),
});

const practiceStanding: z.ZodType<PracticeStandingView> = z.object({
  unit: named,
  model: modelRef,
  at: time,
  round: named.nullable(),
  practice: z.string(),
  teams: z.array(
    z
      .object({ team: named, unit: named, assessmentId: id, lacks: z.boolean() })
      .and(
        z.union([
          z.object({ value: z.int() }),
          z.object({ state: z.enum(["unanswered", "skipped", "unknown", "not_applicable"]) }),
        ]),
      ),
  ),
});

const roundStanding = z.enum(["not_started", "started", "finished", "published"]);
const roundSummary = z.object({
  id,
  name: z.string(),
  unit: named,
  model: modelRef,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  startsAt: time,
  endsAt: time.describe("The first instant after the last day."),
  closedAt: time.nullable(),
  state: z.enum(["planned", "open", "over", "closed"]),
});
const round: z.ZodType<RoundSummary> = roundSummary;
const roundTeam = z.object({ team: named, unit: named, standing: roundStanding });
const roundDetails: z.ZodType<RoundView> = roundSummary.extend({
  message: z.string().nullable(),
  openedBy: z.string(),
  own: z.array(roundTeam),
  progress: z
    .object({
      teams: z.int(),
      counts: z.object({ not_started: z.int(), started: z.int(), finished: z.int(), published: z.int() }),
      items: z.array(roundTeam),
      next: id.nullable(),
    })
    .nullable(),
  can: z.object({ change: z.boolean() }),
});

const made = z.object({ id });

export const shapes = {
  Agreement: agreement,
  Answer: answer,
  Assessment: assessmentDetails,
  Climb: climb,
  Comparison: comparison,
  PracticeStanding: practiceStanding,
  Evidence: page(evidence),
  Finished: finished,
  Health: z.object({ status: z.string(), database: z.string(), version: z.string() }),
  Made: made,
  Me: z.object({
    person,
    organisation: z.object({ id, name: z.string(), role: organisationRole }),
    teams: z.array(z.object({ id, name: z.string(), role: teamRole, accepted: z.boolean() })),
    units: z.array(z.object({ id, name: z.string(), role: unitRole })),
    can: z.object({ managePeople: z.boolean(), seeDashboard: z.boolean() }),
  }),
  OpenApi: z.record(z.string(), z.unknown()).describe("An OpenAPI 3.1 document."),
  ImportedModel: importedModel,
  JsonSchema: z.record(z.string(), z.unknown()).describe("A JSON Schema, draft 2020-12."),
  ModelFile: modelFileSchema.describe("A model file, format altimeter.model/1."),
  NewInvitation: newInvitation,
  GuestLinks: guestLinks,
  GuestProgress: guestProgress,
  Meeting: meeting,
  NewGuestLink: newGuestLink,
  NewToken: newToken,
  Overview: overview,
  PageOfAssessments: page(assessment),
  PageOfHistory: page(historyItem),
  PageOfInvitations: page(invitation),
  PageOfModels: page(model),
  Actions: actions,
  PageOfPeers: page(peer),
  PageOfPeople: page(member),
  PageOfRounds: page(round),
  PageOfTeamMembers: page(teamMember),
  PageOfTeams: page(team),
  PageOfTokens: page(token),
  PageOfNeeds: page(need),
  PageOfStepMarks: page(stepMark),
  PageOfTrackers: page(tracker),
  PageOfUnitMembers: page(unitMember),
  PageOfUnits: page(unit),
  Present: z.object({
    items: z.array(z.object({ person: z.object({ id, name: z.string() }), category: z.string() })),
  }),
  Problem: z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
  Publication: z.object({ id, publishedAt: time }),
  Report: z.record(z.string(), z.unknown()).describe("The report as screen and PDF show it."),
  Retrospective: retrospective,
  UnitReport: z.record(z.string(), z.unknown()).describe("The report of a unit as its PDF shows it."),
  Round: roundDetails,
  Confirmed: z.object({ confirmed: z.int().describe("How many were confirmed now.") }),
  PassedOver: z.object({ skipped: z.int().describe("How many were passed over now.") }),
  Questions: questions,
  Revealed: z.object({ revealed: categoryIds }),
  Revision: z.object({ revision: z.int() }),
  Score: score,
  Settled: settled,
  TakenUp: z.object({ unanswered: z.int().describe("How many are unanswered again.") }),
  Targets: targets,
  Team: teamDetails,
  TeamMember: teamMember,
  Trend: trend,
  Unit: unit,
  UnitMember: unitMember,
  Voting: voting,
} as const satisfies Record<string, z.ZodType>;

export type ShapeName = keyof typeof shapes;
