"use client";

import { BarePage } from "@/components/chrome/bare-page";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

type ErrorPageProps = { error: unknown; retry: () => void };

/** The number under which the server logged what happened; an error of the browser has none. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = digestOf(error);
  return (
    <BarePage
      title="Something went wrong on our side"
      actions={
        <>
          <Button variant="primary" type="button" onClick={retry}>
            Try again
          </Button>
          <LinkButton href="/">Go to my day</LinkButton>
        </>
      }
    >
      <p>What you saved is safe. Try again; if it stays like this, tell whoever runs Altimeter for you.</p>
      {digest && <p className="mt-3 text-small">They can find it in the log as {digest}.</p>}
    </BarePage>
  );
}
