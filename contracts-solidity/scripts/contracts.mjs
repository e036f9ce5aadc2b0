// Compiles the contracts with the pinned npm solc and writes, or compares, the ABI and BIN that the Java modules use.
//   node scripts/contracts.mjs build | check
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const solc = createRequire(import.meta.url)("solc");
const CONTRACTS = ["Participants", "BusinessDate", "Documents", "Limits", "Statements", "Vouchers", "Reader", "Operators", "AuditAnchor"];
const DEPLOYED_BYTES_MAX = 24_576; // EIP-170
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const sources = path.join(root, "src/main/solidity");
const resources = path.join(root, "src/main/resources/io/counterfoil/contracts");

function setting(name) {
  const found = fs.readFileSync(path.join(root, "foundry.toml"), "utf8").match(new RegExp(`^${name} = "?([^"\\n]+)"?$`, "m"));
  if (!found) throw new Error(`foundry.toml has no ${name}`);
  return found[1];
}

function compile() {
  if (!solc.version().startsWith("0.8.26+")) throw new Error(`solc 0.8.26 is needed, found ${solc.version()}: run "npm ci"`);
  const files = fs.readdirSync(sources, { recursive: true }).filter((file) => file.endsWith(".sol")).sort();
  const output = JSON.parse(
    solc.compile(
      JSON.stringify({
        language: "Solidity",
        sources: Object.fromEntries(files.map((file) => [file, { content: fs.readFileSync(path.join(sources, file), "utf8") }])),
        settings: {
          evmVersion: setting("evm_version"),
          optimizer: { enabled: setting("optimizer") === "true", runs: Number(setting("optimizer_runs")) },
          viaIR: setting("via_ir") === "true",
          metadata: { bytecodeHash: "none", appendCBOR: false }, // the code depends on the sources alone, not on where they lie
          outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.deployedBytecode.object"] } },
        },
      }),
    ),
  );
  if (output.errors?.length) throw new Error(output.errors.map((error) => error.formattedMessage).join("\n"));
  return output.contracts;
}

function artefacts(contracts) {
  const files = {};
  for (const name of CONTRACTS) {
    const contract = contracts[`${name}.sol`][name];
    const bytes = contract.evm.deployedBytecode.object.length / 2;
    console.log(`${name}: ${bytes} bytes deployed, ${DEPLOYED_BYTES_MAX - bytes} left`);
    if (bytes > DEPLOYED_BYTES_MAX) throw new Error(`${name} is larger than EIP-170 allows`);
    files[`${name}.abi`] = `${JSON.stringify(contract.abi, null, 2)}\n`;
    files[`${name}.bin`] = `${contract.evm.bytecode.object}\n`;
  }
  return files;
}

function build(files) {
  fs.mkdirSync(resources, { recursive: true });
  for (const [file, content] of Object.entries(files)) fs.writeFileSync(path.join(resources, file), content);
}

function check(files) {
  const present = fs.existsSync(resources) ? fs.readdirSync(resources) : [];
  const names = [...new Set([...Object.keys(files), ...present])].sort();
  const different = names.filter((file) => !present.includes(file) || fs.readFileSync(path.join(resources, file), "utf8") !== files[file]);
  if (different.length) throw new Error(`not what the sources compile to: ${different.join(", ")}. Run "npm run build" and check the result in`);
}

const command = { build, check }[process.argv[2]];
try {
  if (!command) throw new Error("usage: node scripts/contracts.mjs build | check");
  command(artefacts(compile()));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
