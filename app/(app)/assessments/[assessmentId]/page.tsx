import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AnsweringScreen } from "@/components/assessments/answering-screen";
import { FrontierPause } from "@/components/assessments/frontier-pause";
import { PausedScreen } from "@/components/assessments/paused-screen";
import { MeetingClock } from "@/components/votes/meeting-clock";
import { WhileVoting } from "@/components/votes/while-voting";
import type { Viewer } from "@/lib/access/viewer";
import { overtakenIn, unreasonedIn } from "@/lib/assessments/form";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { screenAddress } from "@/lib/assessments/screens";
import type { Screen } from "@/lib/assessments/types";
import { ledOn, wayIn } from "@/lib/assessments/way-in";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { findMeeting } from "@/lib/votes/queries/find-meeting";
import { findVoting } from "@/lib/votes/queries/get-voting";
import { namedParts } from "@/lib/votes/sentences";
import { passOverRest, saveScreen, saveVotes, takeUpRest } from "./actions";

const screenInput = z.object({
  assessmentId: z.uuid(),
  category: z.string().optional(),
  level: z.string().optional(),
  /** The screen on which this practice is asked. */
  practice: z.string().optional(),
  look: z.string().optional(),
  overtaken: z.union([z.string(), z.array(z.string())]).optional(),
  unreasoned: z.union([z.string(), z.array(z.string())]).optional(),
});

type Props = PageProps<"/assessments/[assessmentId]">;

/** Read once for the page and its title: a model may have 2,000 practices. */
const answeringOf = cache((viewer: Viewer, assessmentId: string) => orNotFound(getAnswering(viewer, { assessmentId })));

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { assessmentId } = await pageInput(screenInput, props);
  const { team, model } = await answeringOf(viewer, assessmentId);
  return { title: `${team.name} · ${model.title}` };
}

export default async function AnsweringPage(props: Props) {
  const viewer = await asViewer();
  const input = await pageInput(screenInput, props);
  const assessment = await answeringOf(viewer, input.assessmentId);
  const { id: assessmentId, definition, team } = assessment;
  const elsewhere = ledOn(assessment, input);
  if (elsewhere !== null) redirect(elsewhere);
  const voting = await findVoting(viewer, { assessmentId });
  const meeting = voting && (await findMeeting(viewer, { assessmentId }));
  const way = wayIn(assessment, voting, input);
  if ("to" in way) redirect(way.to);
  const { place, answers, pause } = way;
  const { present, isVote } = place;
  if (pause) {
    return (
      <PausedScreen
        assessmentId={assessmentId}
        screens={place.screens}
        present={present}
        answers={answers}
        groups={definition.groups}
        team={team.name}
      >
        <FrontierPause
          assessmentId={assessmentId}
          category={present.category}
          frontier={pause}
          lookAnyway={`${screenAddress(assessmentId, present)}&look=1`}
          action={passOverRest}
        />
      </PausedScreen>
    );
  }
  // Who chose to look is not asked again at the next level.
  const addressOf = (screen: Screen) =>
    screenAddress(assessmentId, screen) +
    (input.look !== undefined && screen.category === present.category ? "&look=1" : "");
  const screen = (
    <AnsweringScreen
      {...way}
      assessment={assessment}
      voting={voting}
      personId={viewer.personId}
      timeZone={viewer.timeZone}
      overtaken={overtakenIn(input.overtaken)}
      unreasoned={unreasonedIn(input.unreasoned)}
      addressOf={addressOf}
      clock={meeting && <MeetingClock {...meeting} parts={namedParts(meeting, definition, viewer.timeZone)} isShort />}
      actions={{ save: isVote ? saveVotes : saveScreen, takeUp: takeUpRest }}
    />
  );
  if (!isVote) return screen;
  return (
    <WhileVoting
      key={screenAddress(assessmentId, present)}
      events={`/api/v1/assessments/${assessmentId}/events`}
      progress={`/api/v1/assessments/${assessmentId}/votes`}
      category={present.category}
      onward={{ label: "See what your team voted", href: `/assessments/${assessmentId}/discussion` }}
    >
      {screen}
    </WhileVoting>
  );
}
