//! What only people do, and capitals that are no people: evidence for a name that no list holds.

/// What nothing but one person does: a capitalised word before it is a name.
pub(super) static PERSONAL: &str = "phoned phones rang rings drove drives woke wakes hopped thought thinks wondered wonders felt \
     feels texted texts stepped steps knew knows remembered remembers recalled recalls joked jokes slept stared flips unplugs unplugged yanks yanked hops emphasizes emphasises";

/// What people and whole teams do and software does not: it takes more than one capitalised word.
pub(super) static STRONG: &str = "asked asks noticed notices suspected suspects decided decides realised realises realized \
     realizes suggested suggests proposed proposes believed believes admitted admits said says told tells volunteered \
     volunteers apologised apologises apologized apologizes investigated investigates escalated escalates spotted spots \
     debugged tried tries explained explains clarified clarifies agreed agrees replied replies answered answers messaged \
     messages emailed emails pinged offered offers relayed relays forwarded forwards theorised theorized recommended \
     recommends hypothesised hypothesized concluded concludes emphasised emphasized brought mentioned mentions warned \
     warns discovered discovers assesses assessed claimed claims discussed";

/// What software does as well: it takes more than one capitalised word to make it a person's.
pub(super) static WEAK: &str = "rolled rolls merged merges approved approves reverted reverts pushed pushes flipped flips \
     unplugged unplugs yanked yanks tagged tags posted posts confirmed confirms acknowledged acknowledges acked \
     paged pages called calls deployed deploys restarted restarts checked checks opened opens closed closes joined \
     joins declared declares took takes ran runs drained drains forced forces released releases exported exports \
     cleaned cleans cleaning replayed replays loaded loads fixed fixes disabled disables enabled enables removed \
     removes deleted deletes added adds changed changes wrote writes pulled pulls switched switches stopped stops \
     started starts kept keeps published publishes found finds identified identifies increased increases scaled \
     scales shares shared updated updates upgraded upgrades bumped bumps built builds copied copies moved moves \
     handed hands turned turns reset resets rebuilt rebuilds restored restores reviewed \
     reviews monitors monitored notes noted created creates rotated rotates rewrote shut power-cycled resharded \
     failed-over set gets got gave gives sent sends kicked kicks helped helps tested tests verified verifies \
     contacted contacts reported reports responded responds raised raises left leaves";

/// Nouns that a name follows: `technician Farouk`.
pub(super) static ROLES: &str = "engineer developer manager technician lead dba sre administrator admin analyst architect \
     director commander contractor consultant electrician colleague friend teammate maintainer doctor officer intern \
     designer scientist researcher owner supervisor programmer sysadmin responder author reviewer operator cto ceo \
     ciso founder maintainers co-founder on-call customer mod moderator nurse sister inspector professor prof captain sergeant clerk trainee apprentice freelancer \
     neighbour partner boss tester volunteer specialist coordinator coworker co-worker i dr mr ms mrs";

/// Capitalised words that act and are no people: products, companies, departments.
pub(super) static NO_PERSON: &str = "primary secondary tertiary argo argocd sentry grafana prometheus jenkins jira confluence opsgenie splunk kibana logstash \
     ansible puppet chef vault consul nomad terraform docker podman helm istio envoy nginx apache tomcat redis kafka \
     postgres elastic elasticsearch mongo cassandra spark hadoop airflow celery sidekiq rails django laravel node react \
     dependabot renovate mergify copilot hubot certbot traefik caddy varnish squid bind postfix dovecot zabbix nagios \
     icinga netdata loki tempo mimir thanos cortex honeycomb zoom teams discord telegram whatsapp signal matrix twitter \
     mastodon reddit hacker tesla intel nvidia amd dell lenovo cisco juniper arista huawei samsung sony nokia siemens \
     bosch linode vultr scaleway hetzner ovh stripe paypal adyen klarna visa mastercard swift shopify salesforce hubspot \
     zendesk intercom mailchimp sendgrid twilio mailgun segment mixpanel snowflake databricks dbt looker tableau \
     github gitlab bitbucket circleci travis buildkite bamboo teamcity spinnaker flux rancher openshift kubernetes \
     linux windows ubuntu debian fedora arch alpine freebsd android chrome firefox safari edge opera java python ruby \
     rust golang scala kotlin perl mozilla canonical suse red oracle sap vmware xen hyper-v proxmox ceph gluster zfs \
     uptime kuma minio rook longhorn velero harbor quay nexus artifactory sonar snyk trivy falco calico cilium weave flannel metallb \
     coredns unbound quad cloudflare fastly akamai incapsula imperva geth nethermind besu erigon lighthouse prysm teku \
     nimbus lodestar reth ethereum bitcoin solana cosmos polkadot legal finance marketing sales product compliance \
     accounting procurement facilities security networking platform infrastructure billing payments support hr \
     monitoring alerting logging customers users clients nobody monday tuesday wednesday thursday friday saturday \
     sunday january february march april may june july august september october november december \
     impact cause summary resolution detection response mitigation action actions status update updates timeline root \
     note notes warning error info debug critical everyone parliament congress government police court union \
     europe asia africa america australia germany france spain italy england britain canada mexico brazil india china \
     japan korea london paris berlin dublin tokyo sydney mumbai singapore frankfurt oregon virginia ohio ireland \
     team core cloud hub labs studio suite server service engine bank group inc ltd gmbh corp office station \
     analysis investigation testing debugging traffic latency throughput things that this some many most several \
     one two three both later then when after before once while since until although however initially finally \
     eventually immediately meanwhile afterwards first second next last another other here there today yesterday \
     tomorrow again also still only just even not never always often sometimes";

/// Doers who carry no article and are pronounced on by the words after them.
pub(super) static PRONOUNS: &str = "he she his her him himself herself";
