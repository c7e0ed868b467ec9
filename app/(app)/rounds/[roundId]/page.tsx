import { addressOf } from "@/components/dashboard/addresses";
import { RoundBanners } from "@/components/rounds/round-banner";
import { RoundCounts, RoundTeams } from "@/components/rounds/round-progress";
import { dayInWords, stateWords } from "@/components/rounds/words";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { MoreLink } from "@/components/ui/more-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { getRoundInput } from "@/lib/rounds/input";
import { getRound } from "@/lib/rounds/queries/get-round";
import { listWaitingRounds } from "@/lib/rounds/queries/list-rounds";
import type { RoundProgress, RoundView } from "@/lib/rounds/types";
import { closeRoundAction, extendRoundAction, reopenRoundAction, startInRoundAction } from "../actions";

type Props = PageProps<"/rounds/[roundId]">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { name } = await orNotFound(getRound(viewer, await pageInput(getRoundInput, props)));
  return { title: name };
}

function Progress({ round, progress }: { round: RoundView; progress: RoundProgress }) {
  return (
    <Section
      title="How far the teams are"
      intro="By unit and name. What a team answers stays with it until it publishes."
    >
      <RoundCounts progress={progress} />
      {progress.teams === 0 && <p className="mt-4 text-soft">There is no team in {round.unit.name} yet.</p>}
      <RoundTeams teams={progress.items} />
      <MoreLink href={progress.next === null ? null : `/rounds/${round.id}?after=${progress.next}`} />
    </Section>
  );
}

function Change({ round }: { round: RoundView }) {
  const about = { roundId: round.id };
  if (round.state === "closed") {
    return (
      <Section title="Change the round">
        <RowForm action={reopenRoundAction} about={about} label="Open it again" concerns={round.name} />
      </Section>
    );
  }
  return (
    <Section title="Change the round">
      <div className="grid gap-4">
        <RowForm action={extendRoundAction} about={about} label="Extend" concerns={round.name}>
          <TextField label="New last day" name="endsOn" type="date" required min={round.endsOn} />
        </RowForm>
        {round.state !== "over" && (
          <AskFirst
            label="Close the round"
            concerns={round.name}
            question="It ends now, and the teams are no longer asked. Their assessments stay as they are. You can open it again."
          >
            <RowForm action={closeRoundAction} about={about} label="Close it now" concerns={round.name} />
          </AskFirst>
        )}
      </div>
    </Section>
  );
}

export default async function RoundPage(props: Props) {
  const viewer = await asViewer();
  const round = await orNotFound(getRound(viewer, await pageInput(getRoundInput, props)));
  const waiting = (await listWaitingRounds(viewer)).filter((one) => one.round.id === round.id);
  const { startsOn, endsOn, unit, model, state } = round;
  return (
    <>
      <PageHeader
        above={<Breadcrumb items={[{ label: "Rounds", href: "/rounds" }, { label: round.name }]} />}
        title={round.name}
        lead={`${unit.name} with “${model.title}” ${model.version}, ${dayInWords(startsOn)} to ${dayInWords(endsOn)}. ${stateWords[state]}.`}
        actions={
          <>
            {round.progress && state !== "planned" && (
              <LinkButton href={addressOf("/dashboard", { unit: unit.id, round: round.id })} prefetch={false}>
                Dashboard of this round
              </LinkButton>
            )}
            <LinkButton href={`/api/v1/rounds/${round.id}/calendar.ics`} prefetch={false}>
              Calendar file
            </LinkButton>
          </>
        }
      />
      {round.message !== null && (
        <p className="mt-4 max-w-prose border-l-2 border-accent pl-4 whitespace-pre-line">{round.message}</p>
      )}
      <RoundBanners rounds={waiting} action={startInRoundAction} />
      {round.progress ? (
        <Progress round={round} progress={round.progress} />
      ) : (
        <Section title="Your teams">
          <RoundTeams teams={round.own} />
        </Section>
      )}
      {round.can.change && <Change round={round} />}
    </>
  );
}
