"use client";

import { useActionState } from "react";
import type { FormAction, PostedState } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ModelPreview } from "@/lib/catalogue/types";
import { ImportedPreview } from "./imported-preview";
import { ModelFileField } from "./model-file-field";
import { ProblemList } from "./problem-list";

type PreviewState = { readonly value: ModelPreview } | PostedState;

type ImportModelProps = {
  preview: (state: PreviewState, form: FormData) => Promise<PreviewState>;
  store: FormAction;
};

/** Choosing a file, and then everything that is wrong with it, or what it would become. */
export function ImportModel({ preview, store }: ImportModelProps) {
  const [state, post] = useActionState(preview, null);
  // A form that stood beside the preview would carry it along: the whole model, once more.
  if (state && "value" in state) return <ImportedPreview preview={state.value} store={store} />;
  return (
    <>
      {state && (
        <div className="mt-6">
          <Notice tone="error" title={state.message}>
            {state.fields.length > 0 && <p>Mend what stands below, and choose the file again.</p>}
          </Notice>
        </div>
      )}
      <form action={post} className="mt-6 grid max-w-prose gap-4">
        <ModelFileField />
        <div>
          <SubmitButton variant="primary" pending="Reading it…">
            Look at it
          </SubmitButton>
        </div>
      </form>
      {state && <ProblemList title="What is wrong" problems={state.fields} />}
    </>
  );
}
