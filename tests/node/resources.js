'use strict';
// Creates, reads, lists, changes and deletes the main resources with Twilio's library for Node, against the sandbox whose address, account and key
// are the arguments. tests/Test-NodeLibrary.ps1 runs it.
const assert = require('node:assert/strict');
const { setTimeout: wait } = require('node:timers/promises');
const twilio = require('twilio');

const [gateway, accountSid, key] = process.argv.slice(2);

// Sends what is for Twilio to the gateway, with the gateway's key.
class GatewayClient extends twilio.RequestClient {
    request(options) {
        const uri = options.uri.replace('https://api.twilio.com', gateway);
        const headers = { ...options.headers, Authorization: `Bearer ${key}` };
        return super.request({ ...options, uri, headers, username: undefined, password: undefined });
    }
}

const client = twilio(accountSid, 'not used', { httpClient: new GatewayClient() });
const account = client.api.v2010.account;
const own = '+15551234567';
const recipient = '+15559876543';

// Of each resource: its list, what a new record has, and what a change has; none where the resource cannot be changed.
const resources = {
    addresses: [account.addresses, { customerName: 'A', street: '1 Main Street', city: 'Springfield', region: 'IL', postalCode: '62701', isoCountry: 'US' }, { city: 'Shelbyville' }],
    applications: [account.applications, { friendlyName: 'A' }, { friendlyName: 'B' }],
    calls: [account.calls, { to: recipient, from: own, twiml: '<Response/>' }, { status: 'completed' }],
    incomingPhoneNumbers: [account.incomingPhoneNumbers, { areaCode: '415' }, { friendlyName: 'B' }],
    keys: [account.newKeys, { friendlyName: 'A' }, { friendlyName: 'B' }, account.keys],
    messages: [account.messages, { to: recipient, from: own, body: 'Hello' }, { body: '' }],
    queues: [account.queues, { friendlyName: 'A' }, { friendlyName: 'B' }],
    credentialLists: [account.sip.credentialLists, { friendlyName: 'A' }, { friendlyName: 'B' }],
    triggers: [account.usage.triggers, { callbackUrl: 'https://example.com/', triggerValue: '30', usageCategory: 'totalprice' }, { friendlyName: 'B' }],
};

// Some records have to come to their end first.
async function untilAllowed(action) {
    for (let attempt = 1; ; attempt++) {
        try {
            return await action();
        } catch (error) {
            if (attempt === 100 || error.status >= 500) {
                throw error;
            }

            await wait(10);
        }
    }
}

async function live([list, created, changed, records = list]) {
    const { sid } = await list.create(created);
    assert.equal((await records(sid).fetch()).sid, sid);
    assert.ok((await records.list()).some(record => record.sid === sid), 'it is not in the list');
    assert.equal((await untilAllowed(() => records(sid).update(changed))).sid, sid);
    await untilAllowed(() => records(sid).remove());
    await assert.rejects(records(sid).fetch(), { status: 404, code: 20404 });
}

async function main() {
    for (const [name, resource] of Object.entries(resources)) {
        await live(resource);
        console.log(`${name}: created, read, listed, changed, deleted`);
    }

    for (const [name, list] of Object.entries({ accounts: client.api.v2010.accounts, conferences: account.conferences, records: account.usage.records, recordings: account.recordings })) {
        assert.ok((await list.list({ limit: 5 })).length > 0, `${name}: nothing is in the list`);
        console.log(`${name}: listed`);
    }
}

main().catch(error => {
    console.error(error);
    process.exitCode = 1;
});
