-- What the plugin's remaining pages read, and how they read it without a look at all that ever was.
CREATE VIEW v_proposer AS
SELECT p.topic_id,
       p.proposer_name
  FROM topic_proposal p;

CREATE INDEX ix_topic_proposal_proposer ON topic_proposal (proposer_name);
CREATE INDEX ix_meeting_participant_party ON meeting_participant (party_id, capacity_code);
CREATE INDEX ix_outcome_verification_member ON outcome_verification (member_id, verified_on);
CREATE INDEX ix_outcome_refusal_unit ON outcome_refusal (organization_id, refused_at);
CREATE INDEX ix_record_topic_title ON record_topic (station_id, case_number, title);

-- The engine has no index for "what happened in this model since": it would read every step of every case that ever was.
CREATE INDEX ix_act_hi_actinst_key_end ON ACT_HI_ACTINST (PROC_DEF_KEY_, END_TIME_, ACT_ID_, TENANT_ID_, DURATION_, ACT_INST_STATE_);
