import type { Metadata } from "next";
import { BarePage } from "@/components/chrome/bare-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <BarePage
      title="There is nothing here"
      actions={
        <LinkButton href="/" variant="primary">
          Go to my day
        </LinkButton>
      }
    >
      <p>The address may be mistyped, the page may be gone, or it belongs to somebody else.</p>
    </BarePage>
  );
}
