package org.academy.people;

import java.util.List;
import java.util.UUID;
import org.academy.shared.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every decision about a purpose, as it was made. */
interface ConsentRecords extends Repository<ConsentRecord, UUID> {

    ConsentRecord save(ConsentRecord record);

    @Query("select record from ConsentRecord record where record.person = ?1 order by record.decidedAt, record.id")
    List<ConsentRecord> of(PersonId person);
}
