//! What engineers build and run: a clause about one of these blames nobody.

use crate::language::class::Class;

/// Nouns for things; the plural is added with an `s` unless it stands here.
pub(super) static WORDS: &[(Class, &str)] = &[
    (
        Class::SYSTEM,
        "worker controller handler host master scheduler planner runner monitor builder driver publisher producer collector watcher installer manager-node service server job pipeline deploy deployment rollback rollout release config configuration \
          query queries cache caches pod node container check script code parser retry retries \
          database db api request response certificate cert test suite build runbook dashboard policy \
          policies process processes tool tooling automation system application app backend frontend \
          website site page endpoint gateway proxy proxies balancer router switch switches firewall \
          network link connection session socket port packet cluster instance machine vm hypervisor \
          kernel disk drive volume storage bucket file filesystem folder directory snapshot backup \
          archive replica shard index indexes indices table row column schema migration transaction \
          lock thread goroutine coroutine daemon cron cronjob task queue topic partition broker event \
          webhook hook callback function method class module package library libraries dependency \
          dependencies framework sdk plugin extension component feature flag toggle setting parameter \
          variable value default threshold limit quota timeout metric probe healthcheck log trace \
          alarm notification email rule template chart image version upgrade update patch patches fix \
          hotfix change commit branch branches merge pr repo repository repositories workflow action \
          step stage canary environment staging production prod bug defect regression issue incident \
          outage failure error exception crash crashes restart reboot load traffic memory cpu \
          resource capacity bandwidth latency data dataset record message payload token secret \
          credential password key account permission role user-agent browser device phone laptop \
          console terminal ui interface form button screen command terraform kubernetes k8s helm \
          argocd flux jenkins ansible puppet chef vault consul nginx haproxy envoy istio traefik \
          postgres postgresql mysql mariadb mongodb redis memcached elasticsearch kafka rabbitmq \
          zookeeper etcd prometheus grafana alertmanager systemd linux docker kubelet scheduler \
          autoscaler reconciler compiler linter validator-set contract chain block wallet protocol \
          algorithm logic model heuristic design architecture implementation guard safeguard \
          documentation doc readme guide playbook checklist procedure postmortem ticket report \
          monitoring alerting logging tracing observability infrastructure hardware software firmware \
          vendor-product engine crawler bot cdn dns ssl tls ip ups power fiber cable rack region zone \
          az fleet pool loader handler listener controller-manager client-side middleware \
          microservice lambda worker-pool stream cursor buffer header cookie url domain subdomain \
          hostname address addresses record-set entry entries item line field type object state \
          condition heartbeat deadline slo sla budget scrape sample operation attempt call execution \
          loop mechanism sync replication failover election leader follower quorum consensus peer \
          machine-learning",
    ),
    (
        Class::SIGNAL,
        "alert alarm warning page notification email e-mail message ticket sign signal symptom \
          indicator advice announcement hint reminder flag notice mail recommendation complaint",
    ),
    (
        Class::PROCEDURE,
        "process processes procedure runbook playbook checklist policy policies protocol guideline \
          guidelines practice rule instruction step documentation convention standard workflow sop",
    ),
    (
        Class::HARM,
        "outage incident failure crash downtime disruption breakage problem issue bug regression \
          loss leak breach degradation interruption impact error production prod site mess",
    ),
];
