import { z } from "zod";
import { NameForm, PasswordForm } from "@/components/accounts/account-forms";
import { RowForm } from "@/components/ui/row-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listMyOrganisations } from "@/lib/accounts/queries";
import { asViewer, pageInput } from "@/lib/doors/page";
import { changePasswordAction, renameAction, switchAction } from "./actions";

export const metadata = { title: "Account" };

const saved = { name: "Your name is saved.", password: "Your password is changed. Your other sessions have ended." };
const asked = z.object({ saved: z.enum(["name", "password"]).optional().catch(undefined) });

export default async function AccountPage(props: PageProps<"/settings/account">) {
  const viewer = await asViewer();
  const input = await pageInput(asked, props);
  const others = (await listMyOrganisations(viewer)).filter(({ id }) => id !== viewer.organisationId);
  return (
    <>
      <PageHeader title="Account" lead={viewer.email} />
      {input.saved && (
        <div className="mt-4" role="status">
          <Notice>{saved[input.saved]}</Notice>
        </div>
      )}
      <Section title="Name" intro={`What others in ${viewer.organisationName} see.`}>
        <NameForm action={renameAction} name={viewer.name} />
      </Section>
      <Section title="Password" intro="Changing it signs you out everywhere else.">
        <PasswordForm action={changePasswordAction} />
      </Section>
      {others.length > 0 && (
        <Section title="Your other organisations">
          <ul role="list" className="grid gap-2">
            {others.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-2">
                {name}
                <RowForm action={switchAction} about={{ organisationId: id }} label="Go there" concerns={name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
