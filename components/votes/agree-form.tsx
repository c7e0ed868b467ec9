import { proposing } from "@/components/actions/addresses";
import { AnsweringForm } from "@/components/assessments/answering";
import { PracticeBlock } from "@/components/assessments/practice-block";
import { SaveState } from "@/components/assessments/save-state";
import { Button } from "@/components/ui/button";
import type { AnswerView } from "@/lib/assessments/types";
import { answerSetOf } from "@/lib/models/answer-set-of";
import type { Model, Practice } from "@/lib/models/types";
import { type Discussed, saidIn } from "@/lib/votes/discussion";
import { SuggestionLine } from "./suggestion-line";
import { VoteDots } from "./vote-dots";

type AgreeFormProps = {
  readonly assessmentId: string;
  readonly personId: string;
  readonly model: Model;
  readonly practices: readonly Discussed[];
  /** What the team says so far. */
  readonly answers: Readonly<Record<string, AnswerView>>;
  /** What was chosen here when somebody else was faster and there was no script to ask. */
  readonly overtaken: ReadonlyMap<string, string>;
  /** Said not to apply, and not why. */
  readonly unreasoned: ReadonlySet<string>;
  /** The team whose actions the viewer plans; null for who plans none. */
  readonly actionsOf: string | null;
  /** Where the form stands: without a script it leads back there. */
  readonly here: string;
  readonly action: (form: FormData) => Promise<void>;
};

/** In a tab of its own: what is being agreed stays open. */
const ActionLink = ({ teamId, model, practice }: { teamId: string; model: Model; practice: Practice }) => (
  <p className="screen-only mt-1 text-small">
    <a
      href={proposing({ teamId }, model.key, [practice.id])}
      target="_blank"
      rel="noopener"
      className="link target inline-flex items-center"
    >
      Make an action of it<span className="sr-only">: {practice.statement}, in a new tab</span>
    </a>
  </p>
);

/** What lies apart, one below the other: the votes, what they suggest, and the one answer that the team agrees. */
export function AgreeForm(props: AgreeFormProps) {
  const { assessmentId, personId, model, practices, answers, overtaken, unreasoned, actionsOf, here, action } = props;
  return (
    <AnsweringForm assessmentId={assessmentId} personId={personId} action={action}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="here" value={here} />
      <div className="sticky top-0 z-10 -mx-1 bg-bg px-1 py-1 text-right">
        <SaveState />
      </div>
      {practices.map(({ item, practice, labels, place }) => (
        <PracticeBlock
          key={practice.id}
          practice={practice}
          answerSet={answerSetOf(model, practice)}
          answer={answers[practice.id]}
          overtaken={overtaken.get(practice.id)}
          isUnreasoned={unreasoned.has(practice.id)}
          gated={model.quality === "gate"}
          proposal={item.proposal ?? undefined}
          votes={
            <>
              <p className="mt-2 text-small text-soft">{place}</p>
              <VoteDots item={item} labels={labels} />
              {item.proposal && <SuggestionLine practice={practice} label={saidIn(labels, item.proposal)} />}
              {actionsOf !== null && <ActionLink teamId={actionsOf} model={model} practice={practice} />}
            </>
          }
        />
      ))}
      <noscript>
        <Button variant="primary" name="go" value={here}>
          Save
        </Button>
      </noscript>
    </AnsweringForm>
  );
}
