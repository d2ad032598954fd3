// Reads a list with Twilio's SDK for Node. Report runs it in new processes and reads its output line as Measured.
const start = performance.now();
const [rounds, gateway] = [Number(process.argv[2]), process.argv[3]];
const twilio = require('twilio');

// The SDK sends requests to its own host, so this client replaces the host.
class ToGateway extends twilio.RequestClient {
    request(options) {
        return super.request({ ...options, uri: options.uri.replace('https://api.twilio.com', gateway) });
    }
}

const account = 'AC00000000000000000000000000000001';
const client = twilio(account, 'password', { httpClient: new ToGateway() });

function read() {
    let seen = 0;
    return new Promise((resolve, reject) =>
        client.messages.each({ pageSize: 1000, callback: () => seen++, done: (error) => (error ? reject(error) : resolve(seen)) }));
}

(async () => {
    const times = [];
    let seen = 0;
    for (let round = 0, from = start; round < rounds; round++) {
        seen = await read();
        times.push(performance.now() - from);
        from = performance.now();
    }

    const late = times.slice(Math.floor(rounds / 2)).sort((a, b) => a - b);
    const median = (late[Math.floor((late.length - 1) / 2)] + late[Math.floor(late.length / 2)]) / 2;
    const used = process.resourceUsage();
    console.log(`${median.toFixed(3)} ${((used.userCPUTime + used.systemCPUTime) / 1000).toFixed(3)} ${seen} ${used.maxRSS * 1024}`);
})();
