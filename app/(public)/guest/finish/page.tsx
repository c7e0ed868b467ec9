import type { Metadata } from "next";
import { GuestFrame } from "@/components/guests/guest-frame";
import { RowForm } from "@/components/ui/row-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { LiveUpdates } from "@/components/votes/live-updates";
import { MeetingClock } from "@/components/votes/meeting-clock";
import { VotingPromise } from "@/components/votes/voting-promise";
import { answeredOf } from "@/lib/assessments/screens";
import { asGuest } from "@/lib/doors/guest";
import { orNotFound } from "@/lib/doors/page";
import { countOf } from "@/lib/format/words";
import { findGuestMeeting } from "@/lib/guests/queries/find-guest-meeting";
import { getGuestVoting } from "@/lib/guests/queries/get-guest-voting";
import { finishedOf, promiseToGuestOf } from "@/lib/votes/sentences";
import { leaveAction } from "../actions";
import { finishGuestAction, resumeGuestAction } from "./actions";

export const metadata: Metadata = { title: "Finish voting" };

export default async function FinishGuestVotingPage() {
  const guest = await asGuest();
  const [voting, meeting] = await Promise.all([orNotFound(getGuestVoting(guest)), findGuestMeeting(guest)]);
  const { definition, votes, team, organisation, secrecy, guests, coaches, isFinished } = voting;
  const about = { assessmentId: guest.assessmentId };
  const frame = { place: `${team}, ${organisation}`, name: guest.name, leave: leaveAction };
  if (!definition) {
    return (
      <GuestFrame {...frame}>
        <PageHeader
          title="Thank you"
          lead={`Voting has ended. Everything you saved before is counted, and ${team} talks about it now.`}
        />
        <p className="mt-4 max-w-prose text-soft">
          What the team voted is shown to the team alone. You can close this page.
        </p>
      </GuestFrame>
    );
  }
  const voted = answeredOf(definition.practices, votes);
  return (
    <GuestFrame {...frame}>
      <LiveUpdates events={`/api/v1/guest/events?assessment=${guest.assessmentId}`} />
      <PageHeader
        title={isFinished ? "Thank you, you have finished" : "Have you finished?"}
        lead={`You have voted on ${voted} of ${countOf(definition.practices.length, "practice")}. ${finishedOf(voting)}: the others see the number, never who.`}
      />
      <div className="mt-5 flex flex-wrap gap-2">
        {isFinished ? (
          <RowForm action={resumeGuestAction} about={about} label="I have not finished yet" />
        ) : (
          <RowForm action={finishGuestAction} about={about} label="I have finished" variant="primary" />
        )}
        <LinkButton href="/guest">{isFinished ? "Change a vote" : "Go on voting"}</LinkButton>
      </div>
      {meeting && (
        <Section title="The meeting">
          <MeetingClock {...meeting} />
        </Section>
      )}
      <div className="mt-6 max-w-prose">
        <VotingPromise
          secrecy={secrecy}
          promise={promiseToGuestOf(secrecy, guest.name)}
          guests={guests}
          coaches={coaches}
        />
      </div>
    </GuestFrame>
  );
}
