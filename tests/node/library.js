'use strict';
// Twilio's library for Node: what it can do, and a client of it that talks to a sandbox.
const twilio = require('twilio');

const methods = { create: 'POST', page: 'GET', fetch: 'GET', update: 'POST', remove: 'DELETE' };

// Sends what is for Twilio to the gateway, with the gateway's key, and keeps the name of the last operation, and of all that were carried out.
class GatewayClient extends twilio.RequestClient {
    constructor(gateway, key) {
        super();
        Object.assign(this, { gateway, key, done: new Set() });
    }

    async request(options) {
        const uri = options.uri.replace('https://api.twilio.com', this.gateway);
        const headers = { ...options.headers, Authorization: `Bearer ${this.key}` };
        const response = await super.request({ ...options, uri, headers, username: undefined, password: undefined });
        this.last = nameOf(options.method, options.uri);
        if (response.statusCode < 400) {
            this.done.add(this.last);
        }

        return response;
    }
}

// The name of the operation that a request is of: its path has a star for each SID, and for a country.
function nameOf(method, uri) {
    const path = new URL(uri).pathname.replace('/2010-04-01', '').replace(/\/[A-Z]{2}([0-9a-f]{32})?(?=[./])/g, '/*');
    return `${method.toUpperCase()} ${path}`;
}

// The names of the operations of a list or a record of the library, and of all lists below it.
function* operationsOf(node) {
    for (const [name, method] of Object.entries(methods).filter(([name]) => typeof node[name] === 'function')) {
        yield `${method} ${node._uri}`;
    }

    if (typeof node === 'function') {
        yield* operationsOf(node(...Array(node.length).fill('*')));
    }

    for (const holder of [node, Object.getPrototypeOf(node)]) {
        for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
            if (property.get?.name.endsWith(name) && typeof node[name]?._uri === 'string') {
                yield* operationsOf(node[name]);
            }
        }
    }
}

module.exports = { GatewayClient, operationsOf };
