"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ModelPreview } from "@/lib/catalogue/types";
import { listOf } from "@/lib/format/words";
import { leanFile } from "@/lib/models/lean";
import { modelAddress } from "./addresses";
import { ModelCounts } from "./model-counts";
import { ModelFacts } from "./model-facts";
import { ModelMatrix } from "./model-matrix";
import { ModelSource } from "./model-source";
import { ProblemList } from "./problem-list";

type ImportedPreviewProps = { preview: ModelPreview; store: FormAction };

function standingOf({ model: { key, version }, standing, versions }: ModelPreview): { title: string; text: ReactNode } {
  switch (standing) {
    case "new_model":
      return { title: "A new model.", text: `It will be in the catalogue as ${key}, version ${version}.` };
    case "new_version":
      return {
        title: `A new version of ${key}.`,
        text: `There is ${listOf(versions)} already. Past results keep theirs; a new assessment uses the highest.`,
      };
    case "stored":
      return { title: `${key} ${version} is stored already, with the same content.`, text: "Nothing is left to do." };
    case "taken":
      return {
        title: `${key} ${version} is there already, with another content.`,
        text: "A version never changes. Give the file a new version, and choose it again.",
      };
  }
}

function StoreForm({ preview: { model }, store }: ImportedPreviewProps) {
  const [state, post] = useActionState(store, null);
  return (
    <form action={post} className="flex flex-wrap items-center gap-3">
      {/* Exactly what is shown, not the file once more: that may have changed meanwhile. */}
      <input type="hidden" name="file" value={JSON.stringify(leanFile(model))} />
      <SubmitButton variant="primary" pending="Storing it…">
        Import {model.key} {model.version}
      </SubmitButton>
      <OtherFile />
      {state && (
        <div className="w-full">
          <Notice tone="error">{state.message}</Notice>
        </div>
      )}
    </form>
  );
}

const OtherFile = () => (
  // eslint-disable-next-line @next/next/no-html-link-for-pages -- a whole new page, so that what was read is forgotten
  <a href="/models/import" className="link target inline-flex items-center">
    Choose another file
  </a>
);

/** The form that had the focus is gone: who listens goes on where the answer stands. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** What a file would become: everything that one wants to see before it is stored for good. */
export function ImportedPreview({ preview, store }: ImportedPreviewProps) {
  const { model, standing, warnings } = preview;
  const { title, text } = standingOf(preview);
  const isNew = standing === "new_model" || standing === "new_version";
  return (
    <>
      <div ref={takeFocus} tabIndex={-1} className="mt-6 grid gap-4 outline-none">
        <Notice tone={standing === "taken" ? "attention" : "note"} title={title}>
          <p>{text}</p>
        </Notice>
        {isNew ? (
          <StoreForm preview={preview} store={store} />
        ) : (
          <div className="flex flex-wrap items-center gap-3">
            <LinkButton href={modelAddress(model)}>Look at what is there</LinkButton>
            <OtherFile />
          </div>
        )}
      </div>
      <Section title={model.title}>
        {model.summary && (
          <p className="max-w-prose whitespace-pre-line" lang={model.language}>
            {model.summary}
          </p>
        )}
        <ModelFacts model={model} builtIn={false} />
      </Section>
      <ProblemList
        title="Odd, but not wrong"
        intro="These need not be mended; look whether they are meant."
        problems={warnings}
      />
      <Section title="How many practices where">
        <ModelCounts model={model} />
      </Section>
      <Section title="Practices">
        <ModelMatrix model={model} at={null} />
      </Section>
      <ModelSource model={model} at={null} />
    </>
  );
}
