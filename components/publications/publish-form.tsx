"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { SharableEvidence, SharableNote } from "@/lib/publications/types";

type PublishFormProps = {
  action: FormAction;
  assessmentId: string;
  /** Which edition of the draft the page shows: another one is not published. */
  seen: string;
  notes: readonly SharableNote[];
  evidence: readonly SharableEvidence[];
  /** What the button says: who will see it. */
  says: string;
};

const shares = [
  { value: "results", label: "Results", hint: "Scores, counts, what holds back, next steps and your comment." },
  { value: "answers", label: "Results and answers", hint: "The same, and what you answered to each practice." },
];

type NotesProps = { readonly notes: readonly SharableNote[]; readonly ticked: readonly string[] };

function Notes({ notes, ticked }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="text-small font-medium">Notes and reasons</legend>
      <p className="mb-2 text-small text-soft">
        They stay with your team. Only those that you tick are shared, and only together with the answers.
      </p>
      <div className="border-t border-line">
        {notes.map((note) => (
          <Checkbox
            key={note.practice}
            name="notes"
            value={note.practice}
            defaultChecked={ticked.includes(note.practice)}
            label={<span className="whitespace-pre-line">“{note.text}”</span>}
            hint={`${note.category}: ${note.statement}`}
            className="border-b border-line py-2"
          />
        ))}
      </div>
    </fieldset>
  );
}

type EvidenceProps = { readonly evidence: readonly SharableEvidence[]; readonly ticked: readonly string[] };

function Evidence({ evidence, ticked }: EvidenceProps) {
  if (evidence.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="text-small font-medium">Evidence</legend>
      <p className="mb-2 text-small text-soft">
        It stays with your team, files too. Only what you tick is shared, and only together with the answers. How many
        answers have evidence is part of the result.
      </p>
      <div className="border-t border-line">
        {evidence.map(({ practice, statement, category, lines }) => (
          <Checkbox
            key={practice}
            name="evidence"
            value={practice}
            defaultChecked={ticked.includes(practice)}
            label={<span className="whitespace-pre-line wrap-anywhere">{lines.join("\n")}</span>}
            hint={`${category}: ${statement}`}
            className="border-b border-line py-2"
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The last step before a result leaves the team. Posts as a plain form until the page is awake. */
export function PublishForm({ action, assessmentId, seen, notes, evidence, says }: PublishFormProps) {
  const [state, post] = useActionState(action, null);
  // A tick belongs to the words beside it: where these may be others now, it is set again by whoever reads them.
  const ticked = state?.values["seen"] === seen ? state.ticked : {};
  const ofComment = problemAt(state, "comment");
  const ofParticipants = problemAt(state, "participants");
  return (
    <form action={post} className="grid max-w-prose gap-7">
      {state && !ofComment && !ofParticipants && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="seen" value={seen} />
      <RadioRow
        legend="What do you want to share?"
        name="share"
        options={shares}
        defaultValue={state?.values["share"] ?? "results"}
      />
      <Notes notes={notes} ticked={ticked["notes"] ?? []} />
      <Evidence evidence={evidence} ticked={ticked["evidence"] ?? []} />
      <TextField
        label="How many people took part?"
        name="participants"
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000}
        optional
        className="max-w-xs"
        hint="It is shown beside the result, so that readers know how many voices it is."
        defaultValue={state?.values["participants"]}
        error={ofParticipants}
      />
      <TextArea
        label="A comment of the team"
        name="comment"
        maxLength={4000}
        optional
        hint="What readers should know: what changed, what you are proud of, where you want help. It is shared."
        defaultValue={state?.values["comment"]}
        error={ofComment}
      />
      <div>
        <SubmitButton variant="primary" pending="Publishing…">
          {says}
        </SubmitButton>
        <p className="mt-2 text-small text-soft">
          Publishing freezes these answers. A lead of the team can withdraw the result later, with a reason.
        </p>
      </div>
    </form>
  );
}
