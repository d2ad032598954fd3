'use strict';
// Takes a record of each resource of Twilio's library for Node from its creation to its deletion, against the sandbox whose address, account and key are
// the arguments, and fails if the library has an operation that was not carried out. tests/Test-NodeLibrary.ps1 runs it.
const assert = require('node:assert/strict');
const { setTimeout: wait } = require('node:timers/promises');
const twilio = require('twilio');
const { GatewayClient, operationsOf } = require('./library.js');

const [gateway, accountSid, key] = process.argv.slice(2);
const httpClient = new GatewayClient(gateway, key);
const { accounts, account } = twilio(accountSid, 'not used', { httpClient }).api.v2010;
const own = '+15551234567';
const recipient = '+15559876543';
const page = 'https://example.com/';
const notFound = { status: 404, code: 20404 };

// Each resource: its name, its list, what a record is created with, and what is changed of it. Further, where the list does not tell it: the list that has
// the records (records), the name of what identifies one (key), and that the sandbox has none (isMissing). A resource without a creation takes the first
// record of its list. What else the library can do with the record is done as well.
async function* resources() {
    const named = [{ friendlyName: 'A' }, { friendlyName: 'B' }];
    const first = async (list, options) => (await list.list({ limit: 1, ...options }))[0];

    yield ['accounts', accounts, { friendlyName: 'A' }, { status: 'closed' }];
    const address = { customerName: 'A', street: '1 Main Street', city: 'Springfield', region: 'IL', postalCode: '62701', isoCountry: 'US' };
    yield ['addresses', account.addresses, address, { city: 'Shelbyville' }];
    const { addressSid } = (await account.incomingPhoneNumbers.list()).find(number => number.addressSid);
    yield ['numbers of an address', account.addresses(addressSid).dependentPhoneNumbers];
    yield ['applications', account.applications, ...named];
    yield ['authorized connect apps', account.authorizedConnectApps, null, null, { key: 'connectAppSid' }];
    yield ['connect apps', account.connectApps, null, { friendlyName: 'B' }];
    yield ['balance', account.balance];
    yield ['tokens', account.tokens, { ttl: '60' }];
    yield ['keys', account.newKeys, ...named, { records: account.keys }];
    yield ['signing keys', account.newSigningKeys, ...named, { records: account.signingKeys }];
    yield ['short codes', account.shortCodes, null, { friendlyName: 'B' }];
    yield ['validation requests', account.validationRequests, { phoneNumber: recipient, friendlyName: 'A' }];
    yield ['outgoing caller ids', account.outgoingCallerIds, null, { friendlyName: 'B' }];

    yield ['available numbers', account.availablePhoneNumbers, null, null, { key: 'countryCode' }];
    const [us, gb] = ['US', 'GB'].map(country => account.availablePhoneNumbers(country));
    yield ['available numbers, local', us.local];
    yield ['available numbers, toll-free', us.tollFree];
    yield ['available numbers, mobile', gb.mobile];
    yield ['available numbers, national', gb.national];
    // No number of these kinds is set aside for fiction, so the sandbox has no country with them.
    for (const kind of ['machineToMachine', 'sharedCost', 'voip']) {
        yield [`available numbers, ${kind}`, us[kind], null, null, { isMissing: true }];
    }

    const numbers = account.incomingPhoneNumbers;
    yield ['numbers', numbers, { areaCode: '415' }, { friendlyName: 'B' }];
    for (const [kind, offers] of [['local', us.local], ['mobile', gb.mobile], ['tollFree', us.tollFree]]) {
        const { phoneNumber } = await first(offers);
        yield [`numbers, ${kind}`, numbers[kind], { phoneNumber }, { friendlyName: 'B' }, { records: numbers }];
    }

    const number = numbers((await first(numbers, { phoneNumber: own })).sid);
    yield ['extensions of add-ons', number.assignedAddOns((await first(number.assignedAddOns)).sid).extensions];
    yield ['add-ons of numbers', number.assignedAddOns, { installedAddOnSid: 'XE0123456789abcdef0123456789abcdef' }];

    const recorded = account.recordings((await first(account.recordings)).sid);
    const result = recorded.addOnResults((await first(recorded.addOnResults)).sid);
    yield ['data of payloads', result.payloads((await first(result.payloads)).sid).data()];
    yield ['payloads of add-on results', result.payloads];
    yield ['add-on results of recordings', recorded.addOnResults];
    yield ['transcriptions of recordings', account.recordings((await first(account.transcriptions)).recordingSid).transcriptions];
    yield ['transcriptions', account.transcriptions];
    yield ['recordings', account.recordings];

    const pictures = (await account.messages.list()).find(message => message.numMedia !== '0');
    yield ['media', account.messages(pictures.sid).media];
    yield ['feedback of messages', account.messages(pictures.sid).feedback, { outcome: 'confirmed' }];
    yield ['messages', account.messages, { to: recipient, from: own, body: 'Hello' }, { body: '' }];

    const logged = account.calls((await first(account.notifications)).callSid);
    yield ['events of calls', logged.events];
    yield ['notifications of calls', logged.notifications];
    yield ['notifications', account.notifications];
    const live = account.calls((await first(account.calls, { status: 'in-progress' })).sid);
    yield ['payments', live.payments, { idempotencyKey: 'a', statusCallback: page }, { idempotencyKey: 'b', statusCallback: page, capture: 'expiration-date' }];
    yield ['recordings of calls', live.recordings, { recordingChannels: 'dual' }, { status: 'stopped' }];
    yield ['SIPREC', live.siprec, { name: 'A' }, { status: 'stopped' }];
    yield ['streams', live.streams, { url: 'wss://example.com/audio', name: 'A' }, { status: 'stopped' }];
    yield ['transcriptions of calls', live.transcriptions, { name: 'A' }, { status: 'stopped' }];
    yield ['user-defined messages', live.userDefinedMessages, { content: '{}' }];
    yield ['subscriptions to user-defined messages', live.userDefinedMessageSubscriptions, { callback: page }];
    yield ['calls', account.calls, { to: recipient, from: own, twiml: '<Response/>' }, { status: 'completed' }];

    const night = account.conferences('Night').participants;
    const { conferenceSid } = await night.create({ to: recipient, from: own, conferenceRecord: 'true' });
    const { recordings } = account.conferences(conferenceSid);
    await eventually(async () => assert.ok(await first(recordings)));
    yield ['recordings of conferences', recordings, null, { status: 'stopped' }];
    yield ['participants', account.conferences(conferenceSid).participants, { to: recipient, from: own, label: 'A' }, { muted: true }, { key: 'callSid' }];
    yield ['conferences', account.conferences, null, { status: 'completed' }];

    const queue = (await account.queues.list()).find(queue => queue.currentSize > 0);
    yield ['members of queues', account.queues(queue.sid).members, null, { url: page }, { key: 'callSid' }];
    yield ['queues', account.queues, ...named];

    const { credentialLists, ipAccessControlLists, domains } = account.sip;
    yield ['credential lists', credentialLists, ...named];
    yield ['IP lists', ipAccessControlLists, ...named];
    yield ['domains', domains, { domainName: 'branch.sip.twilio.com' }, { friendlyName: 'B' }];
    const { sid: credentialListSid } = await credentialLists.create({ friendlyName: 'Phones' });
    yield ['credentials', credentialLists(credentialListSid).credentials, { username: 'carol', password: 'IWasAtSignal2018' }, { password: 'IWasAtSignal2019' }];
    const { sid: ipAccessControlListSid } = await ipAccessControlLists.create({ friendlyName: 'Home' });
    yield ['IP addresses', ipAccessControlLists(ipAccessControlListSid).ipAddresses, { friendlyName: 'A', ipAddress: '198.51.100.7' }, { friendlyName: 'B' }];
    const domain = domains((await first(domains)).sid);
    yield ['mappings of credential lists, older', domain.credentialListMappings, { credentialListSid }];
    yield ['mappings of IP lists, older', domain.ipAccessControlListMappings, { ipAccessControlListSid }];
    yield ['mappings of credential lists for calls', domain.auth.calls.credentialListMappings, { credentialListSid }];
    yield ['mappings of IP lists for calls', domain.auth.calls.ipAccessControlListMappings, { ipAccessControlListSid }];
    yield ['mappings of credential lists for registrations', domain.auth.registrations.credentialListMappings, { credentialListSid }];

    yield ['usage triggers', account.usage.triggers, { callbackUrl: page, triggerValue: '30', usageCategory: 'totalprice' }, { friendlyName: 'B' }];
    yield ['usage records', account.usage.records];
    for (const interval of ['allTime', 'daily', 'lastMonth', 'monthly', 'thisMonth', 'today', 'yearly', 'yesterday']) {
        yield [`usage records, ${interval}`, account.usage.records[interval]];
    }
}

// Some records have to come to their beginning or end first.
async function eventually(action) {
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

// A record has all fields that the library reads, and those that were sent as they were sent. Lists have less of some records.
function check(record, sent = {}) {
    for (const [name, value] of Object.entries(record)) {
        assert.notEqual(value, undefined, `${name} is not in the response`);
        assert.deepEqual(value, sent[name] ?? value, `${name} is not what was sent`);
    }
}

// Returns what was done.
async function live(list, created, changed, { records = list, key = 'sid', isMissing = false } = {}) {
    if (isMissing) {
        await assert.rejects(list.list(), notFound);
        httpClient.done.add(httpClient.last);
        return 'refused';
    }

    const done = [];
    let record = created && await list.create(created);
    if (record) {
        check(record, created);
        done.push('created');
    }

    for (const one of new Set([list, records].filter(one => one.list))) {
        const listed = await one.list();
        if (!records.get) {
            listed.forEach(record => check(record));
        }

        record ??= listed[0];
        assert.ok(listed.some(other => other[key] === record?.[key]), 'it is not in the list');
        done.push('listed');
    }

    const context = typeof records === 'function' ? records(record[key]) : records;
    if (context.fetch) {
        const fetched = await context.fetch();
        check(fetched);
        assert.equal(fetched[key], record?.[key]);
        done.push('read');
    }

    if (changed) {
        const updated = await eventually(() => context.update(changed));
        check(updated, changed);
        assert.equal(updated[key], record[key]);
        done.push('changed');
    }

    if (context.remove) {
        await eventually(() => context.remove());
        if (context.fetch) {
            await assert.rejects(context.fetch(), notFound);
        }

        done.push('deleted');
    }

    return done.join(', ');
}

async function main() {
    for await (const [name, ...resource] of resources()) {
        try {
            console.log(`${name}: ${await live(...resource)}`);
        } catch (error) {
            throw new Error(`${name}: ${error.message}`, { cause: error });
        }
    }

    const operations = [...new Set(operationsOf(accounts))];
    const left = operations.filter(operation => !httpClient.done.has(operation));
    assert.deepEqual(left, [], `${left.length} of ${operations.length} operations of the library were not carried out`);
    console.log(`All ${operations.length} operations of the library were carried out.`);
}

main().catch(error => {
    console.error(error);
    process.exitCode = 1;
});
