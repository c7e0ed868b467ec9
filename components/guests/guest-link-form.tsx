"use client";

import { useActionState } from "react";
import { type PostedState, problemAt } from "@/components/ui/form-state";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { NewGuestLinkView } from "@/lib/guests/types";
import { QrCode, type QrCodeProps } from "./qr-code";

type OpenedLink = NewGuestLinkView & { readonly qr: QrCodeProps };
type GuestLinkState = { readonly value: OpenedLink } | PostedState;

type GuestLinkFormProps = {
  readonly action: (state: GuestLinkState, form: FormData) => Promise<GuestLinkState>;
  readonly assessmentId: string;
  /** Ids of links that let nobody in any more: what is shown of them would lead nowhere. */
  readonly ended: readonly string[];
};

const lengths = [
  { value: "1", label: "an hour" },
  { value: "4", label: "four hours" },
  { value: "24", label: "24 hours" },
  { value: "72", label: "three days" },
  { value: "168", label: "a week" },
  { value: "336", label: "two weeks" },
];

function Opened({ link, qr }: OpenedLink) {
  return (
    <div className="grid gap-x-8 gap-y-4 rounded-card border border-line bg-card p-5 sm:grid-cols-[auto_1fr]">
      <QrCode {...qr} />
      <div className="grid min-w-0 content-start gap-3">
        <p className="text-lead font-medium">The way in is open.</p>
        <p className="text-small text-soft">
          Show the code to the room, or send the address. Both are shown this once: only a hash of them is kept. Whoever
          has them can come in until you close the link.
        </p>
        <CopyField label="Address for guests" value={link} />
      </div>
    </div>
  );
}

/** Opens a link for guests and shows it, with the code for phones, this once. */
export function GuestLinkForm({ action, assessmentId, ended }: GuestLinkFormProps) {
  const [answer, post] = useActionState(action, null);
  const opened = answer && "value" in answer && !ended.includes(answer.value.id) ? answer.value : null;
  const state = answer && "value" in answer ? null : answer;
  return (
    <form action={post} className="grid gap-4">
      {opened && <Opened key={opened.id} {...opened} />}
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label="Guests come in and vote for"
          name="hours"
          options={lengths}
          defaultValue={state?.values["hours"] ?? "24"}
          error={problemAt(state, "hours")}
        />
        <SubmitButton variant={opened ? "plain" : "primary"} pending="Opening…">
          {opened ? "Open another link" : "Open a link for guests"}
        </SubmitButton>
      </div>
    </form>
  );
}
