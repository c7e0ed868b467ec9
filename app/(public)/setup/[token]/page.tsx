import type { Metadata } from "next";
import { SetUpForm } from "@/components/accounts/set-up-form";
import { BarePage } from "@/components/chrome/bare-page";
import { LinkButton } from "@/components/ui/link-button";
import { isSetupLinkOpen } from "@/lib/setup/queries";
import { setUpAction } from "./actions";

export const metadata: Metadata = { title: "Set up" };

type SetUpPageProps = { params: Promise<{ token: string }> };

const timeZones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];

export default async function SetUpPage({ params }: SetUpPageProps) {
  const { token } = await params;
  if (!(await isSetupLinkOpen(token))) {
    return (
      <BarePage
        title="This link has been used or has expired"
        actions={
          <LinkButton href="/sign-in" variant="primary">
            Go to sign in
          </LinkButton>
        }
      >
        <p>
          If nobody has set up this Altimeter yet, start it again: it prints a new link, which works once and for a day.
        </p>
      </BarePage>
    );
  }
  return (
    <BarePage title="Set up Altimeter">
      <p>You become the owner. Units, teams and people come next; all of this can be changed later.</p>
      <SetUpForm action={setUpAction} token={token} timeZones={timeZones} />
    </BarePage>
  );
}
