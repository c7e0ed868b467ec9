import { expect, test } from "vitest";
import { safeName, typeOfFile } from "./contents";

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));

const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], "IHDR", [0, 0]);

test.each([
  ["a.png", png, "image/png"],
  ["A.JPG", bytes([0xff, 0xd8, 0xff, 0xe0], "JFIF"), "image/jpeg"],
  ["a.jpeg", bytes([0xff, 0xd8, 0xff, 0xe1]), "image/jpeg"],
  ["a.gif", bytes("GIF89a..."), "image/gif"],
  ["a.webp", bytes("RIFF", [1, 0, 0, 0], "WEBPVP8 "), "image/webp"],
  ["a.pdf", bytes("%PDF-1.7\n"), "application/pdf"],
  ["a.txt", bytes("Released on Monday.\n"), "text/plain"],
  ["a.md", bytes("# Änderungen\n\n- one"), "text/markdown"],
  ["a.csv", bytes("\ufeffday;releases\n2026-01-01;3"), "text/csv"],
])("%s is taken for what its bytes are", (name, content, type) => {
  expect(typeOfFile(name, content)).toEqual({ type });
});

test.each([
  ["a page called a picture", "a.png", bytes("<!doctype html><script>alert(1)</script>")],
  ["a picture of another kind", "a.jpg", png],
  ["a PNG that begins with something else than its header", "a.png", bytes([...png.slice(0, 12)], "IDAT")],
  ["a page called text", "a.txt", bytes("\n <script>alert(1)</script>")],
  ["a drawing called text", "a.txt", bytes("\ufeff<svg onload=alert(1)>")],
  ["a script called text", "a.md", bytes("#!/bin/sh\nrm -rf /")],
  ["a program called text", "a.csv", bytes("MZ", [0x90, 0, 3, 0])],
  ["text in another encoding", "a.txt", bytes([0xff, 0xfe, 0x41, 0])],
  ["a PDF behind something else", "a.pdf", bytes("<html>%PDF-1.7")],
  ["a PDF called text", "a.txt", bytes("%PDF-1.7\n")],
  ["an archive", "a.zip", bytes("PK", [3, 4])],
  ["a page by its own name", "a.html", bytes("<p>")],
  ["a drawing by its own name", "a.svg", bytes("<svg/>")],
  ["a name without an ending", "README", bytes("Hello")],
  ["nothing", "a.txt", bytes()],
])("%s is refused", (_, name, content) => {
  expect(typeOfFile(name, content)).toHaveProperty("problem");
});

test.each([
  ["../../etc/passwd.txt", "passwd.txt"],
  ["C:\\Users\\me\\log.pdf", "log.pdf"],
  ["invoice\u202egpj.exe", "invoicegpj.exe"],
  ['a"b\r\nX: y;.png', "abX y.png"],
  ["  .hidden.txt ", "hidden.txt"],
  ["Übersicht März.pdf", "Übersicht März.pdf"],
  [`${"x".repeat(300)}.png`, `${"x".repeat(120)}.png`],
  ["", "evidence"],
])("the name %j is given back as %j", (given, safe) => {
  expect(safeName(given)).toBe(safe);
});
