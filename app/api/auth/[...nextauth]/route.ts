import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#app/auth-options.ts";

async function answer(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  return NextAuth(request, { params: await context.params }, authOptions());
}

export { answer as GET, answer as POST };
