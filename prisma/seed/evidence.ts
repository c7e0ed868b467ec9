// What Checkout showed with its last result: links, notes and a file, some of which have expired since they were made.

import type { Viewer } from "@/lib/access/viewer";
import { addEvidence } from "@/lib/evidence/commands/add-evidence";

type Shown = {
  readonly practice: string;
  readonly title: string;
  /** How many days before the result was published it was made. */
  readonly daysBefore: number;
  readonly url?: string;
  readonly text?: string;
  readonly file?: { readonly name: string; readonly text: string };
};

const wiki = "https://wiki.example.com/checkout";

const shown: readonly Shown[] = [
  { practice: "CO-1a", title: "The backlog, re-ordered on Monday", daysBefore: 2, url: `${wiki}/backlog` },
  {
    practice: "CO-2c",
    title: "Notes of the last three retrospectives",
    daysBefore: 9,
    text: "Six actions, five of them done.",
  },
  { practice: "CO-3b", title: "Owners of components", daysBefore: 300, url: `${wiki}/owners` },
  {
    practice: "BD-1c",
    title: "Builds of the last week",
    daysBefore: 1,
    file: { name: "builds.csv", text: "day,builds,red\nMonday,41,2\nTuesday,38,0\nWednesday,44,1\nThursday,40,0\n" },
  },
  { practice: "BD-1c", title: "Builds of last winter", daysBefore: 240, url: `${wiki}/builds/winter` },
  { practice: "BD-3e", title: "A run from commit to production", daysBefore: 4, url: `${wiki}/pipeline/run` },
  { practice: "TV-1a", title: "Test report of the last build", daysBefore: 1, url: `${wiki}/tests/unit` },
];

/** Practices whose evidence the team shared with its answers. */
export const sharedEvidence = ["CO-1a", "BD-1c", "BD-3e"];

const aDay = 24 * 60 * 60 * 1000;

/** Adds it to an open assessment that will be published at that moment. */
export async function showEvidence(lead: Viewer, assessmentId: string, published: Date): Promise<void> {
  for (const { practice, title, daysBefore, url, text, file } of shown) {
    await addEvidence(lead, {
      assessmentId,
      practice,
      title,
      date: new Date(published.getTime() - daysBefore * aDay).toISOString().slice(0, 10),
      url,
      text,
      file: file && new File([file.text], file.name),
    });
  }
}
