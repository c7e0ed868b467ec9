// Tells the leads of the teams that are asked: once when a round is open, and once before it ends.

import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail/send";
import { roundMail, type Told } from "../mail";
import { openAt } from "../queries/open-at";
import { readRoundStandings } from "../queries/read-standings";
import { reminderAt } from "../rules";

const aDay = 24 * 60 * 60 * 1000;

const claimed = {
  organisationId: true,
  id: true,
  name: true,
  message: true,
  endsAt: true,
  unit: { select: { name: true, organisation: { select: { timeZone: true, demo: true } } } },
  modelVersion: { select: { model: { select: { title: true } } } },
} as const;

/** Marking comes before sending: whichever server marks a round, and it alone, sends. */
function claimNotes(now: Date) {
  return db.round.updateManyAndReturn({
    where: { ...openAt(now), announcedAt: null },
    data: { announcedAt: now },
    select: claimed,
  });
}

async function claimReminders(now: Date) {
  const candidates = await db.round.findMany({
    where: { ...openAt(now), remindedAt: null, announcedAt: { lt: new Date(now.getTime() - aDay) } },
    select: { id: true, startsAt: true, endsAt: true },
  });
  const due = candidates.filter((round) => reminderAt(round) <= now).map(({ id }) => id);
  if (due.length === 0) return [];
  return db.round.updateManyAndReturn({
    where: { ...openAt(now), id: { in: due }, remindedAt: null },
    data: { remindedAt: now },
    select: claimed,
  });
}

type Claimed = Awaited<ReturnType<typeof claimNotes>>[number];

/** One letter for each lead of a team that has not published, whatever number of teams they lead. */
async function lettersOf(round: Claimed, kind: Told["kind"]): Promise<readonly Told[]> {
  const { organisationId } = round;
  // The addresses of a demo are nobody's, or somebody's who never asked.
  if (round.unit.organisation.demo) return [];
  const teams = (await readRoundStandings(round, [round.id], null)).filter(({ standing }) => standing !== "published");
  const leads = await db.teamMembership.findMany({
    where: {
      organisationId,
      teamId: { in: teams.map(({ teamId }) => teamId) },
      role: "lead",
      acceptedAt: { not: null },
      person: { removedAt: null },
    },
    orderBy: { team: { name: "asc" } },
    select: { team: { select: { name: true } }, person: { select: { email: true } } },
  });
  const teamsOf = new Map<string, string[]>();
  for (const { team, person } of leads) teamsOf.set(person.email, [...(teamsOf.get(person.email) ?? []), team.name]);
  return [...teamsOf].map(([to, names]) => ({
    kind,
    to,
    teams: names,
    round,
    unit: round.unit.name,
    model: round.modelVersion.model.title,
    timeZone: round.unit.organisation.timeZone,
    link: `${env().NEXTAUTH_URL}/rounds/${round.id}`,
  }));
}

/**
 * Sends what is due now, of every organisation, and gives the number of letters that went out. Without a mail server it
 * does nothing. A letter that cannot be sent is logged and not tried again. Runs beside requests, for nobody's viewer.
 */
export async function tellLeads(now: Date): Promise<number> {
  if (env().SMTP_URL === undefined) return 0;
  let sent = 0;
  const due = [
    ...(await claimReminders(now)).map((round) => ({ round, kind: "reminder" as const })),
    ...(await claimNotes(now)).map((round) => ({ round, kind: "note" as const })),
  ];
  for (const { round, kind } of due) {
    for (const letter of await lettersOf(round, kind)) if ((await sendMail(roundMail(letter))) === "sent") sent += 1;
  }
  return sent;
}
