package io.counterfoil.bank.approval.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ApprovalRows implements PanacheRepositoryBase<ApprovalRow, ApprovalRow.Key> {}
