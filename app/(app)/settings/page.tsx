import { redirect } from "next/navigation";
import { asViewer } from "@/lib/doors/page";

export default async function SettingsPage() {
  await asViewer();
  redirect("/settings/account");
}
