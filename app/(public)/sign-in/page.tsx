import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { DemoSignIns } from "@/components/accounts/demo-sign-ins";
import { ForgetAnswers } from "@/components/accounts/forget-answers";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { BarePage } from "@/components/chrome/bare-page";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { listDemoSignIns } from "@/lib/accounts/queries";
import { placeAfterSignIn } from "@/lib/accounts/rules";
import { hasSingleSignOn, singleSignOnLink } from "@/lib/auth/single-sign-on";
import { currentViewer } from "@/lib/doors/viewer";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

// A list, or a word that nobody of ours sends, counts as nothing said.
const word = z.string().optional().catch(undefined);
const asked = z.object({ next: word, error: word, signedOut: word });

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const whyNot = (error: string) =>
  error === "AccessDenied"
    ? "Single sign-on knows you, but you were not invited here yet. Ask an admin of your organisation for an invitation."
    : "Single sign-on did not work this time. Please try again; if it stays like this, tell whoever runs Altimeter for you.";

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error, signedOut } = asked.parse(await searchParams);
  const place = placeAfterSignIn(next);
  if (await currentViewer()) redirect(place);
  const demo = await listDemoSignIns();
  return (
    <BarePage title="Sign in">
      <p>See how far up your team is, and which step comes next.</p>
      {error && (
        <div className="mt-5">
          <Notice tone="error">{whyNot(error)}</Notice>
        </div>
      )}
      {signedOut && (
        <div className="mt-5">
          <ForgetAnswers />
          <Notice>You are signed out.</Notice>
        </div>
      )}
      <SignInForm action={signInAction} place={place} />
      {hasSingleSignOn() && (
        <div className="mt-4 border-t border-line pt-4">
          {/* Not a Link: the way leads out of the application. */}
          <a href={singleSignOnLink(place)} className={buttonClass("plain", "w-full")}>
            Use single sign-on
          </a>
        </div>
      )}
      {demo.length > 0 && <DemoSignIns people={demo} action={signInAction} place={place} />}
    </BarePage>
  );
}
