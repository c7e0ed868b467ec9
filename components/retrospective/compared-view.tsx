import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { day } from "@/lib/format/dates";
import type { Move, Retrospective } from "@/lib/retrospectives/types";
import { ComparedList, FoldedList } from "./compared-list";
import { DoneActions } from "./done-actions";

type ComparedViewProps = { retrospective: Retrospective; timeZone: string };

function Practices({ retrospective }: { retrospective: Retrospective }) {
  const { practices } = retrospective;
  if (!practices) {
    return (
      <Section title="Practice by practice">
        <p className="text-small text-soft">The team shared its results, not its single answers.</p>
      </Section>
    );
  }
  const of = (move: Move | null) => practices.filter((practice) => practice.move === move);
  return (
    <>
      {of("up").length > 0 && (
        <Section title={`Up: ${of("up").length}`}>
          <ComparedList practices={of("up")} />
        </Section>
      )}
      {of("down").length > 0 && (
        <Section
          title={`Down: ${of("down").length}`}
          intro="A lower answer is often the more honest one. Talk about it before you mend it."
        >
          <ComparedList practices={of("down")} />
        </Section>
      )}
      <Section title="The others">
        <FoldedList name="answered only once" practices={of("once")} />
        <FoldedList name="the same" practices={of("same")} />
        <FoldedList name="without a value either time" practices={of("neither")} />
        <FoldedList name="new in this version" practices={of(null)} />
      </Section>
    </>
  );
}

/** Two results beside each other: the sentence, the categories, what was done, and each practice. */
export function ComparedView({ retrospective, timeZone }: ComparedViewProps) {
  const { summary, notes, categories, from, to, gone, actions } = retrospective;
  return (
    <>
      <p className="mt-6 max-w-prose text-lead">{summary}</p>
      {notes.map((note) => (
        <p key={note} className="mt-1 max-w-prose text-small text-soft">
          {note}
        </p>
      ))}
      <Section
        title="Did it work?"
        intro="What was done between the two, and whether its practice moved. A practice can rise for other reasons, too."
      >
        {actions.length > 0 ? (
          <DoneActions actions={actions} timeZone={timeZone} />
        ) : (
          <p className="text-small text-soft">No action that you can see was done between the two.</p>
        )}
      </Section>
      <Section title="Where the team stood, and stands">
        <Table
          caption="Each category, then and now"
          columns={[
            { id: "category", header: "Category" },
            { id: "then", header: day(from.publishedAt, timeZone) },
            { id: "now", header: day(to.publishedAt, timeZone) },
          ]}
          rows={categories.map(({ id, name, then, now }) => ({
            id,
            cells: [name, then ?? "not in that version", now],
          }))}
        />
      </Section>
      <Practices retrospective={retrospective} />
      {gone.length > 0 && (
        <Section title="No longer asked" intro={`Practices that version ${to.version} no longer has.`}>
          <ul className="list-disc pl-5 text-small text-soft">
            {gone.map(({ id, statement }) => (
              <li key={id}>{statement}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
