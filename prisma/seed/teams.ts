// The twelve teams of the demo and what became of each, in figures: how high each stood in each category and quarter.

/** How far up a team stands per category, in levels: about 2.4 means Beginner is in place and half of Intermediate. */
type Heights = Readonly<Record<string, readonly number[]>>;

export type TeamPlan = {
  readonly name: string;
  readonly unit: "Platform" | "Commerce" | "Data";
  readonly tags?: readonly string[];
  /** Its lead agreed that other teams may ask it how. */
  readonly mayBeAsked?: true;
  /** Quarters in which it published: 0 is the oldest of six. */
  readonly quarters: readonly number[];
  readonly heights: Heights;
  readonly share: "results" | "answers";
  readonly people: number;
  /** Comment by quarter. */
  readonly comments?: Readonly<Record<number, string>>;
  /** It showed evidence with its last result. */
  readonly showsEvidence?: true;
  /** It began its last assessment from the result before. */
  readonly startsFromLast?: true;
  /** In how many days from now it planned to look again. */
  readonly againInDays?: number;
  /** Archived at the end of this quarter. */
  readonly archivedAfter?: number;
  /** An open draft: how much of it is answered, 0 to 1. */
  readonly draft?: number;
};

const all = [0, 1, 2, 3, 4, 5];

/** From one height to another over the six quarters. */
const climb = (from: number, to: number) => all.map((at) => from + ((to - from) * at) / 5);

export const teamPlans: readonly TeamPlan[] = [
  {
    name: "Checkout",
    unit: "Commerce",
    tags: ["shop", "payments"],
    quarters: all,
    share: "answers",
    people: 5,
    showsEvidence: true,
    startsFromLast: true,
    againInDays: 30,
    heights: {
      culture: climb(1.2, 3.1),
      design: [1.1, 1.2, 1.3, 1.5, 1.9, 2.2],
      build: [1.5, 1.9, 2.4, 2.9, 3.2, 3.6],
      test: [1.4, 1.7, 2.2, 1.6, 2.1, 2.7],
      information: climb(0.7, 1.9),
    },
    comments: {
      0: "Our first look at ourselves. Deployments hurt; that is where we begin.",
      3: "The end-to-end tests went red for a month and we admit it: testing stands lower than last time.",
      5: "One pipeline for everything since August. Next is the schema: migrations still wait for an evening.",
    },
  },
  {
    name: "Payments",
    unit: "Commerce",
    tags: ["payments"],
    mayBeAsked: true,
    quarters: all,
    share: "results",
    people: 6,
    heights: {
      culture: [2.2, 2.3, 2.4, 1.9, 2.1, 2.6],
      design: climb(1.8, 2.4),
      build: [2.6, 2.7, 2.3, 2.0, 2.5, 3.1],
      test: [2.4, 2.6, 2.6, 2.3, 2.6, 3.0],
      information: [1.6, 1.7, 1.4, 1.2, 1.5, 1.9],
    },
    comments: { 3: "Half of the team changed. We would rather say so than keep the old numbers." },
  },
  {
    name: "Search",
    unit: "Commerce",
    tags: ["shop"],
    quarters: [0, 1, 4, 5],
    share: "results",
    people: 4,
    heights: {
      culture: climb(1.9, 2.5),
      design: climb(2.2, 3.3),
      build: climb(1.8, 3.2),
      test: climb(1.1, 2.0),
      information: climb(1.5, 2.4),
    },
    comments: { 4: "Two quarters without an assessment: we moved to the new index first." },
  },
  {
    name: "Catalogue",
    unit: "Commerce",
    tags: ["shop"],
    quarters: all,
    share: "answers",
    people: 5,
    heights: {
      culture: climb(1.4, 2.2),
      design: climb(0.6, 1.4),
      build: climb(1.2, 2.4),
      test: climb(0.8, 1.3),
      information: climb(0.5, 1.4),
    },
    draft: 0.4,
  },
  {
    name: "Build Tools",
    unit: "Platform",
    mayBeAsked: true,
    quarters: all,
    share: "answers",
    people: 4,
    heights: {
      culture: climb(2.8, 3.9),
      design: climb(2.6, 3.5),
      build: climb(3.2, 4.8),
      test: climb(2.7, 4.1),
      information: climb(2.1, 3.6),
    },
  },
  {
    name: "Runtime",
    unit: "Platform",
    quarters: [0, 1, 2, 3, 5],
    share: "results",
    people: 6,
    heights: {
      culture: climb(2.0, 2.9),
      design: [2.9, 3.0, 3.0, 2.8, 2.9, 3.4],
      build: climb(2.4, 3.7),
      test: climb(1.7, 2.4),
      information: climb(2.0, 3.0),
    },
  },
  {
    name: "Observability",
    unit: "Platform",
    mayBeAsked: true,
    quarters: all,
    share: "results",
    people: 3,
    heights: {
      culture: [2.6, 2.7, 2.8, 2.8, 2.4, 2.2],
      design: [2.4, 2.5, 2.6, 2.6, 2.5, 2.3],
      build: climb(2.3, 2.9),
      test: [2.1, 2.2, 2.3, 2.3, 2.0, 1.8],
      information: climb(3.1, 4.3),
    },
    comments: { 5: "We lost two people. What we cannot keep up, we no longer tick." },
  },
  {
    name: "Identity",
    unit: "Platform",
    quarters: [],
    share: "results",
    people: 4,
    heights: { culture: [1.5], design: [1.8], build: [1.4], test: [1.6], information: [0.9] },
    draft: 0.25,
  },
  {
    name: "Ingestion",
    unit: "Data",
    quarters: all,
    share: "results",
    people: 5,
    heights: {
      culture: climb(1.1, 2.0),
      design: climb(1.3, 2.3),
      build: climb(1.6, 2.7),
      test: climb(0.6, 1.7),
      information: climb(1.2, 2.1),
    },
  },
  {
    name: "Warehouse",
    unit: "Data",
    quarters: [0, 1],
    share: "results",
    people: 4,
    heights: {
      culture: climb(1.0, 1.4),
      design: climb(1.2, 1.4),
      build: climb(1.1, 1.5),
      test: climb(0.5, 0.8),
      information: climb(1.8, 2.2),
    },
  },
  {
    name: "Reports",
    unit: "Data",
    quarters: [0, 1, 2, 3],
    share: "results",
    people: 3,
    heights: {
      culture: climb(1.2, 1.5),
      design: climb(0.9, 1.2),
      build: climb(1.0, 1.6),
      test: climb(0.4, 0.7),
      information: climb(1.6, 2.0),
    },
    archivedAfter: 3,
    comments: { 3: "Our last one: the team joins Warehouse and Ingestion." },
  },
  {
    name: "Recommendations",
    unit: "Data",
    tags: ["shop", "machine learning"],
    quarters: [4, 5],
    share: "answers",
    people: 4,
    heights: {
      culture: [1.7, 1.7, 1.7, 1.7, 1.7, 2.3],
      design: [2.0, 2.0, 2.0, 2.0, 2.0, 2.4],
      build: [1.3, 1.3, 1.3, 1.3, 1.3, 2.2],
      test: [1.2, 1.2, 1.2, 1.2, 1.2, 1.9],
      information: [1.4, 1.4, 1.4, 1.4, 1.4, 1.8],
    },
    comments: { 4: "A new team; we start where the code we inherited stands." },
  },
];

/** What two teams of Data said about their models, in the last two quarters. */
export const mlopsPlans: readonly TeamPlan[] = [
  {
    name: "Ingestion",
    unit: "Data",
    quarters: [4, 5],
    share: "results",
    people: 5,
    heights: {
      experiment: climb(0.8, 1.4),
      data: climb(1.0, 1.6),
      validation: climb(0.4, 0.9),
      delivery: climb(0.6, 1.2),
      monitoring: climb(0.5, 1.1),
    },
  },
  {
    name: "Recommendations",
    unit: "Data",
    quarters: [4, 5],
    share: "answers",
    people: 4,
    heights: {
      experiment: climb(0.9, 1.8),
      data: climb(0.6, 1.2),
      validation: climb(0.7, 1.5),
      delivery: climb(0.5, 1.7),
      monitoring: climb(0.3, 0.8),
    },
    comments: { 5: "Retraining runs at night now. What nobody watches yet is how the predictions age." },
  },
];
