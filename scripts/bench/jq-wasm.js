// For scripts/bench/jq --wasm: a line [program, input, flags] in, a line [[results], error or null] out.
const make = require(process.argv[2]);

(async () => {
    let jq = await make();
    const lines = require("readline").createInterface({ input: process.stdin });
    for await (const line of lines) {
        const [program, input, flags] = JSON.parse(line);
        let answer;
        try {
            const text = await jq.raw(input, program, flags);
            answer = [text === "" ? [] : text.split("\n"), null];
        } catch (e) {
            answer = [[], String(e.message)];
            jq = await make();
        }
        process.stdout.write(JSON.stringify(answer) + "\n");
    }
})();
