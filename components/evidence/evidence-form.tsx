"use client";

import { type ChangeEvent, useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type EvidenceFormProps = {
  readonly action: FormAction;
  readonly assessmentId: string;
  readonly practice: string;
  readonly today: string;
  /** What a file picker offers: ".png,.pdf". */
  readonly accept: string;
  readonly mostBytes: number;
};

/** A link, a file or a note with its day. Posts as a plain form until the page is awake. */
export function EvidenceForm({ action, assessmentId, practice, today, accept, mostBytes }: EvidenceFormProps) {
  const [state, post] = useActionState(action, null);
  const field = (name: string) => ({ name, defaultValue: state?.values[name], error: problemAt(state, name) });
  // The browser says at once what the server would refuse after the whole upload.
  const checkSize = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const isTooLarge = (currentTarget.files?.[0]?.size ?? 0) > mostBytes;
    currentTarget.setCustomValidity(isTooLarge ? "This file is larger than 4 MB: link to it instead." : "");
  };
  return (
    <form action={post} className="grid max-w-prose gap-6">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="practice" value={practice} />
      <TextField
        label="What is it?"
        required
        maxLength={200}
        hint="In a few words, such as “Release log of October”."
        {...field("title")}
      />
      <TextField
        label="Of which day?"
        type="date"
        required
        max={today}
        className="max-w-xs"
        hint="The day it speaks of; from then on it counts for a while."
        {...field("date")}
        defaultValue={state?.values["date"] ?? today}
      />
      <TextField
        label="Link"
        type="url"
        inputMode="url"
        optional
        maxLength={2000}
        placeholder="https://"
        {...field("url")}
      />
      <TextField
        label="File"
        name="file"
        type="file"
        optional
        accept={accept}
        onChange={checkSize}
        hint="Instead of a link: a picture (png, jpeg, webp, gif), a PDF, or text (txt, md, csv), up to 4 MB. It is never opened here, only downloaded."
        error={problemAt(state, "file")}
      />
      <TextArea label="In your words" optional maxLength={4000} {...field("text")} />
      <div>
        <SubmitButton variant="primary" pending="Adding it…">
          Add this evidence
        </SubmitButton>
      </div>
    </form>
  );
}
