import { notFound } from "next/navigation";
import { z } from "zod";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { StartVotingForm } from "@/components/votes/start-voting-form";
import { choicesOf, knownIn } from "@/lib/assessments/offer";
import { listAssessments } from "@/lib/assessments/queries/list-assessments";
import { getModelVersion, listModels } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { starters } from "@/lib/models/starters";
import { getTeam } from "@/lib/teams/queries";
import { startVotingAction } from "./actions";

const votingPageInput = z.object({
  teamId: z.uuid(),
  model: z.string().max(64).optional(),
  round: z.uuid().optional().catch(undefined),
});

type Props = PageProps<"/teams/[teamId]/voting">;

export const metadata = { title: "Start voting" };

export default async function StartVotingPage(props: Props) {
  const viewer = await asViewer();
  const { teamId, model: wanted, round } = await pageInput(votingPageInput, props);
  const team = await orNotFound(getTeam(viewer, { teamId }));
  if (!team.can.startAssessment) notFound();
  const [{ items: models }, { items: assessments }] = await Promise.all([
    listModels(viewer),
    listAssessments(viewer, { teamId, limit: 50 }),
  ]);
  const choices = choicesOf(models);
  const [last] = assessments;
  const key = wanted ?? last?.model.key ?? starters.newcomer;
  const { model } = await orNotFound(getModelVersion(viewer, { key }));
  const categories = model.categories
    .map(({ id, name }) => ({ id, name, practices: model.practices.filter(({ category }) => category === id).length }))
    .filter(({ practices }) => practices > 0);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${teamId}` },
              { label: "Start voting" },
            ]}
          />
        }
        title={`${team.name} votes`}
        lead="Everybody in the team votes alone, when they like or together in a meeting. Then a lead reveals the votes, and you talk about those that lie apart."
      />
      {round === undefined && choices.length > 1 && (
        <form className="mt-6 flex flex-wrap items-end gap-3">
          <Select label="Model" name="model" options={choices} defaultValue={key} className="max-w-full min-w-64" />
          <Button>Show its categories</Button>
        </form>
      )}
      <Section title={model.title}>
        <StartVotingForm
          key={key}
          action={startVotingAction}
          about={{ teamId, ...(round === undefined ? { model: key } : { round }) }}
          categories={categories}
          canCarryOver={knownIn(assessments).includes(key)}
        />
      </Section>
    </>
  );
}
