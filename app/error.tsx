"use client";

import { BarePage } from "@/components/chrome/bare-page";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <BarePage
      title="Something went wrong on our side"
      actions={
        <>
          <Button variant="primary" type="button" onClick={reset}>
            Try again
          </Button>
          <LinkButton href="/">Go to my day</LinkButton>
        </>
      }
    >
      <p>What you saved is safe. Try again; if it stays like this, tell whoever runs Altimeter for you.</p>
      {error.digest && <p className="mt-3 text-small">They can find it in the log as {error.digest}.</p>}
    </BarePage>
  );
}
