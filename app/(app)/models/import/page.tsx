import { notFound } from "next/navigation";
import { ImportModel } from "@/components/models/import-model";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { canInOrganisation } from "@/lib/access/policy";
import { asViewer } from "@/lib/doors/page";
import { importModelAction, previewModelAction } from "./actions";

export const metadata = { title: "Import a model" };

export default async function ImportModelPage() {
  const viewer = await asViewer();
  if (!canInOrganisation(viewer, "manageModels")) notFound();
  return (
    <>
      <PageHeader
        above={<Breadcrumb items={[{ label: "Models", href: "/models" }, { label: "Import" }]} />}
        title="Import a model"
        lead="First you see what the file says; nothing is stored before you say so."
      />
      <ImportModel preview={previewModelAction} store={importModelAction} />
    </>
  );
}
