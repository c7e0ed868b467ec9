import { api } from "@/lib/doors/api";
import { listPeersInput } from "@/lib/peers/input";
import { listPeers } from "@/lib/peers/queries/list-peers";

export const GET = api(200, listPeersInput, listPeers);
