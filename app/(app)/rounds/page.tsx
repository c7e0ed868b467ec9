import { OpenRoundForm } from "@/components/rounds/open-round-form";
import { RoundList } from "@/components/rounds/round-list";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreLink } from "@/components/ui/more-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { asViewer, pageInput } from "@/lib/doors/page";
import { listRoundsInput } from "@/lib/rounds/input";
import { getRoundChoices } from "@/lib/rounds/queries/get-choices";
import { listRounds } from "@/lib/rounds/queries/list-rounds";
import { openRoundAction } from "./actions";

export const metadata = { title: "Rounds" };

function NoRounds({ manages }: { manages: boolean }) {
  return (
    <EmptyState title="There has been no round yet.">
      <p>
        {manages
          ? "Open one below: the teams see it, start when it suits them, and publish what they choose."
          : "When somebody who manages your unit opens a round, it appears here."}
      </p>
    </EmptyState>
  );
}

export default async function RoundsPage(props: PageProps<"/rounds">) {
  const viewer = await asViewer();
  const input = await pageInput(listRoundsInput, props);
  const [{ items, next }, choices] = await Promise.all([listRounds(viewer, input), getRoundChoices(viewer)]);
  const manages = choices.units.length > 0;
  return (
    <>
      <PageHeader title="Rounds" lead="A round asks the teams of a unit to assess themselves in the same weeks." />
      <div className="mt-6">{items.length === 0 ? <NoRounds manages={manages} /> : <RoundList rounds={items} />}</div>
      <MoreLink href={next === null ? null : `/rounds?after=${next}`} />
      {manages && (
        <Section
          title="Open a round"
          intro="Each team gets a button to start. No assessment begins by itself, and nobody has to publish."
        >
          <OpenRoundForm
            action={openRoundAction}
            units={choices.units.map(({ id, name, depth }) => ({
              value: id,
              label: `${"\u2003".repeat(depth)}${name}`,
            }))}
            models={choices.models.map(({ key, title }) => ({ value: key, label: title }))}
            proposed={choices.proposed}
          />
        </Section>
      )}
    </>
  );
}
