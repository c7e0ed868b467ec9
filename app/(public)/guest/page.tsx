import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AnsweredCount } from "@/components/assessments/answered-count";
import { AnsweringForm } from "@/components/assessments/answering";
import { PracticeBlock } from "@/components/assessments/practice-block";
import { SaveState } from "@/components/assessments/save-state";
import { CategoryNav, LevelNav } from "@/components/assessments/screen-nav";
import { WalkButtons } from "@/components/assessments/walk-buttons";
import { GuestFrame } from "@/components/guests/guest-frame";
import { MeetingClock } from "@/components/votes/meeting-clock";
import { FinishedCount, WhileVoting } from "@/components/votes/while-voting";
import { VotingPromise } from "@/components/votes/voting-promise";
import type { Guest } from "@/lib/access/guest";
import { overtakenIn, unreasonedIn } from "@/lib/assessments/form";
import { answeredOf, screensOf, screenToOpen } from "@/lib/assessments/screens";
import type { Screen } from "@/lib/assessments/types";
import { asGuest } from "@/lib/doors/guest";
import { orNotFound, pageInput } from "@/lib/doors/page";
import { findGuestMeeting } from "@/lib/guests/queries/find-guest-meeting";
import { getGuestVoting } from "@/lib/guests/queries/get-guest-voting";
import { answerSetOf } from "@/lib/models/answer-set-of";
import { promiseToGuestOf } from "@/lib/votes/sentences";
import { leaveAction, saveGuestScreen } from "./actions";

const screenInput = z.object({
  category: z.string().optional(),
  level: z.string().optional(),
  practice: z.string().optional(),
  overtaken: z.union([z.string(), z.array(z.string())]).optional(),
  unreasoned: z.union([z.string(), z.array(z.string())]).optional(),
});

type Props = PageProps<"/guest">;

const votingOf = cache((guest: Guest) => orNotFound(getGuestVoting(guest)));

const done = "/guest/finish";

const addressOf = ({ category, level }: Screen) =>
  `/guest?${new URLSearchParams({ category: category.id, level: level.id })}`;

export async function generateMetadata() {
  const { team, title } = await votingOf(await asGuest());
  return { title: `${team} · ${title}` };
}

export default async function GuestVotingPage(props: Props) {
  const guest = await asGuest();
  const input = await pageInput(screenInput, props);
  const [voting, meeting] = await Promise.all([votingOf(guest), findGuestMeeting(guest)]);
  const { definition, votes, team, organisation, secrecy, voters, guests, coaches, finished } = voting;
  if (!definition) redirect(done);
  const screens = screensOf(definition);
  const wanted =
    screens.find(({ category, level }) => category.id === input.category && level.id === input.level) ??
    screens.find(({ practices }) => practices.some(({ id }) => id === input.practice));
  const present = wanted ?? screenToOpen(screens, votes, null);
  if (!present) redirect(done);
  const at = screens.indexOf(present);
  const [before, after] = [screens[at - 1], screens[at + 1]];
  const [overtaken, unreasoned] = [overtakenIn(input.overtaken), unreasonedIn(input.unreasoned)];
  const nav = { assessmentId: guest.assessmentId, screenOf: addressOf, screens, present, answers: votes };
  const here = answeredOf(present.practices, votes);

  return (
    <GuestFrame place={`${team}, ${organisation}`} name={guest.name} leave={leaveAction}>
      <WhileVoting
        key={addressOf(present)}
        events={`/api/v1/guest/events?assessment=${guest.assessmentId}`}
        progress={`/api/v1/guest/votes?assessment=${guest.assessmentId}`}
        category={present.category}
        onward={{ label: "Go on", href: "/guest" }}
      >
        <AnsweringForm
          key={addressOf(present)}
          assessmentId={guest.assessmentId}
          personId={guest.guestId}
          kind="guest"
          action={saveGuestScreen}
          className="grid gap-x-10 pt-6 lg:grid-cols-[16rem_1fr]"
        >
          <input type="hidden" name="assessmentId" value={guest.assessmentId} />
          <input type="hidden" name="here" value={addressOf(present)} />
          <aside className="lg:sticky lg:top-4 lg:self-start">
            <CategoryNav {...nav} groups={definition.groups} />
            <p className="mt-4 text-small text-soft max-lg:hidden">
              <AnsweredCount
                elsewhere={answeredOf(definition.practices, votes) - here}
                here={here}
                total={definition.practices.length}
                separator="of"
              />{" "}
              voted on by you. <FinishedCount finished={finished} voters={voters} />.
            </p>
            <p className="mt-3 text-small max-lg:hidden">
              <button name="go" value={done} className="target text-accent underline">
                Finish voting
              </button>
            </p>
          </aside>
          <div className="min-w-0">
            <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-baseline justify-between gap-x-6 bg-bg px-1 py-1 max-lg:mt-4">
              <p className="text-small text-soft">{present.category.name}</p>
              <SaveState />
            </div>
            {meeting && <MeetingClock {...meeting} isShort />}
            <h1 tabIndex={-1} className="text-title outline-none">
              {present.level.name}{" "}
              <span className="font-normal text-soft">
                · <AnsweredCount elsewhere={0} here={here} total={present.practices.length} separator="of" /> voted
              </span>
            </h1>
            <LevelNav {...nav} />
            <p className="mt-4 max-w-prose text-soft">
              {present.level.summary ?? present.category.summary} Everything is saved as you go.
            </p>
            <div className="mt-4">
              <VotingPromise
                secrecy={secrecy}
                promise={promiseToGuestOf(secrecy, guest.name)}
                guests={guests}
                coaches={coaches}
              />
            </div>
            <div className="mt-6">
              {present.practices.map((practice) => (
                <PracticeBlock
                  key={practice.id}
                  practice={practice}
                  answerSet={answerSetOf(definition, practice)}
                  answer={votes[practice.id]}
                  overtaken={overtaken.get(practice.id)}
                  isUnreasoned={unreasoned.has(practice.id)}
                  gated={definition.quality === "gate"}
                  voting
                  canSign={guest.name !== null}
                />
              ))}
            </div>
            <WalkButtons {...{ present, before, after, addressOf }} end={{ label: "Finish voting", address: done }} />
          </div>
        </AnsweringForm>
      </WhileVoting>
    </GuestFrame>
  );
}
